import { resolve } from 'node:dns/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { authenticate, type DNSResolver } from 'mailauth';
import { fieldsNamed } from '../../report/mail/headerFields.ts';
import { CHECK_RESULTS, type CheckResult, type MailChecks } from '../../report/mail/mail.ts';
import { CHECK_MS, MAX_LOOK_UPS, MAX_SIGNATURES } from './limits.ts';

export type { DNSResolver } from 'mailauth';

/** Who delivered a message. Used for the look-ups and forgotten. */
export interface Delivery {
  /** Address of the server that connected; undefined when that is the unit's own relay, whose trace field tells instead. */
  readonly peer: string | undefined;
  readonly helo: string;
  readonly envelopeFrom: string;
}

/** Nobody answered, or what they answered cannot be used. */
export const CHECK_FAILED: MailChecks = { spf: 'temperror', dkim: [], dmarc: 'temperror' };

/** Named in look-up results alone; the machine's own name is nobody's business. */
const RECEIVER = 'candour.invalid';

export const systemResolver: DNSResolver = (domain, type) => resolve(domain, type) as Promise<string[]>;

/**
 * Looks up what the domains in an e-mail say of it: SPF (RFC 7208), DKIM (RFC 6376), DMARC (RFC 7489). Never fails and
 * never passes by default: what cannot be looked up in time is `temperror`.
 */
export async function checkSender(
  message: Uint8Array,
  { peer, helo, envelopeFrom }: Delivery,
  resolver: DNSResolver = systemResolver,
  timeoutMs: number = CHECK_MS,
): Promise<MailChecks> {
  if (fieldsNamed(message, 'dkim-signature') > MAX_SIGNATURES) return CHECK_FAILED;
  const stop = new AbortController();
  const checking = authenticate(Buffer.from(message.buffer, message.byteOffset, message.byteLength), {
    sender: envelopeFrom,
    helo,
    mta: RECEIVER,
    resolver: atMost(MAX_LOOK_UPS, resolver),
    disableArc: true,
    disableBimi: true,
    rejectRsaSha1: true,
    ...(peer === undefined ? { trustReceived: true } : { ip: peer }),
  }).then(({ spf, dkim, dmarc }) => ({
    spf: resultOf(spf ? spf.status.result : 'none'),
    dkim: dkim.results.flatMap(({ signingDomain, status }) => {
      const domain = (signingDomain ?? '').slice(0, 255);
      return domain === '' ? [] : [{ domain, result: resultOf(status.result) }];
    }),
    dmarc: resultOf(dmarc ? dmarc.status.result : 'none'),
  }));
  const late = pause(timeoutMs, CHECK_FAILED, { signal: stop.signal, ref: false });
  late.catch(() => undefined);
  return Promise.race([checking.catch(() => CHECK_FAILED), late]).finally(() => stop.abort());
}

/** A resolver that refuses after so many questions: a message must not make this server ask for others. */
function atMost(questions: number, resolver: DNSResolver): DNSResolver {
  let left = questions;
  return async (domain, type) => {
    left -= 1;
    if (left < 0) throw Object.assign(new Error('too many look-ups'), { code: 'ETIMEOUT' });
    return resolver(domain, type);
  };
}

function resultOf(result: string): CheckResult {
  return CHECK_RESULTS.find((known) => known === result) ?? 'temperror';
}
