import type { FailedDelivery, FailingDelivery } from '../../src/staff/deliveries/wire.ts';

const WAYS = { mail: 'mail', webhook: 'webhook' } as const;
const KINDS = { report: 'A sealed report', notice: 'The daily notice', alarm: 'An alarm' } as const;

/** "A sealed report by mail to desk-box". */
export function deliveryTitle({ kind, way, recipient }: Pick<FailedDelivery, 'kind' | 'way' | 'recipient'>): string {
  return `${KINDS[kind]} by ${WAYS[way]} to ${recipient}`;
}

/** Faults that have words of their own. */
const FAULTS: Readonly<Record<string, string>> = {
  moved: 'The report went to another desk before this was sent.',
  erased: 'The report was erased before this was sent.',
  RECIPIENT_REMOVED: 'The mail settings know no recipient of this name any more.',
  ETIMEDOUT: 'It did not answer in time.',
  ECONNREFUSED: 'It took no connection.',
  ECONNRESET: 'It broke the connection off.',
  ECONNECTION: 'It broke the connection off.',
  ESOCKET: 'It could not be reached, or its certificate is not valid.',
  ETLS: 'It offered no TLS, and nothing is sent without.',
  EDNS: 'Its name is not known.',
  ENOTFOUND: 'Its name is not known.',
  EAUTH: 'It refused to let the service sign in.',
  ABORT_ERR: 'It did not finish in time.',
};

/** Why it was not delivered, in words, from the code that is kept. */
export function reasonWords({ code, way }: Pick<FailedDelivery, 'code' | 'way'>): string {
  const [kind, number = ''] = code.split('_');
  if (kind === 'SMTP') {
    return number.startsWith('5') ? 'The mail server refused it for good.' : 'The mail server could not take it then.';
  }
  if (code === 'HTTP_410') return 'The receiving system wants no more.';
  if (kind === 'HTTP') return 'The receiving system did not take it.';
  const fault = FAULTS[code] ?? 'It could not be handed over.';
  return code === 'RECIPIENT_REMOVED'
    ? fault
    : fault.replace(/^It /, way === 'mail' ? 'The mail server ' : 'The receiving system ');
}

/** Why an ended delivery has no button to try it again. */
export function noRetryWords({ kind }: Pick<FailedDelivery, 'kind'>): string {
  if (kind === 'report') return 'The report is no longer at this desk, or is erased.';
  return kind === 'notice' ? 'A new one goes out each day.' : 'Its moment is over.';
}

/** "after 1 attempt", "after 17 attempts"; none yet since somebody had it tried again. */
export function attemptWords({ attempts }: Pick<FailingDelivery, 'attempts'>): string {
  if (attempts === 0) return 'no attempt since';
  return attempts === 1 ? 'after 1 attempt' : `after ${attempts} attempts`;
}
