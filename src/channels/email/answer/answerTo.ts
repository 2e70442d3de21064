import { fieldValue, type HeaderField } from '../../../report/mail/headerFields.ts';
import type { MailChecks } from '../../../report/mail/mail.ts';
import type { TakenMail } from '../inbound/mailReceiver.ts';

/** An address of plain ASCII (RFC 5321, section 4.1.2, without quoted forms), which cannot break out of a header or a command. */
const ADDRESS = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63}){1,10}$/i;

/** One mailbox (RFC 5322, section 3.4): a bare address, or one in angle brackets after a name. */
const ONE_MAILBOX = /^(?:(?:"(?:[^"\\]|\\.)*"|[^"<>,;:]*)\s*<([^<>\s]+)>|([^"<>,;:\s]+))$/;

/** Local parts behind which nobody reads (RFC 3834, section 2, and what machines call themselves). */
const MACHINE =
  /^(mailer-daemon|postmaster|hostmaster|root|daemon|listserv|majordomo|mailman|owner-.*|.*-(owner|request|bounces?)|bounces?([-+=._].*)?|(no|do[-_.]?not)[-_.]?reply.*)$/i;

/** Fields that only lists and machines write, whatever their value. */
const OF_MACHINES =
  /^(list-.*|mailing-list|x-auto-response-suppress|x-autoreply|x-autorespond|x-loop|feedback-id|x-failed-recipients)$/;

const BULK = /^(bulk|list|junk|auto_reply)\b/i;

/**
 * Where an automatic answer to an e-mail may go (RFC 3834, section 2); undefined: nowhere.
 *
 * Only to the one address that is both the envelope's and the From field's, and only when its domain was shown to have
 * sent the e-mail: nobody gets an answer for an e-mail that another forged.
 */
export function answerTo({ fields, envelopeFrom, checks }: TakenMail): string | undefined {
  if (!ADDRESS.test(envelopeFrom) || MACHINE.test(envelopeFrom.slice(0, envelopeFrom.lastIndexOf('@'))))
    return undefined;
  if (isOfMachine(fields)) return undefined;
  const named = ['from', 'sender', 'reply-to'].flatMap((name) => fields.filter((field) => field.name === name));
  const hasOneFrom = named.filter(({ name }) => name === 'from').length === 1;
  if (!hasOneFrom || !named.every(({ value }) => isSame(mailboxOf(value), envelopeFrom))) return undefined;
  return isShown(checks, domainOf(envelopeFrom)) ? envelopeFrom : undefined;
}

function isOfMachine(fields: readonly HeaderField[]): boolean {
  const submitted = fieldValue(fields, 'auto-submitted');
  if (submitted !== undefined && !/^no\s*($|[;(])/i.test(submitted)) return true;
  if (BULK.test(fieldValue(fields, 'precedence') ?? '')) return true;
  if (/^multipart\/report\b/i.test(fieldValue(fields, 'content-type') ?? '')) return true;
  if (fields.some(({ name, value }) => name === 'return-path' && /^<\s*>/.test(value))) return true;
  return fields.some(({ name }) => OF_MACHINES.test(name));
}

/**
 * Whether the domain itself says that it sent this: SPF for the envelope's sender, or a signature of its own. DMARC must not
 * speak against it; a domain without a DMARC record says nothing.
 */
function isShown({ spf, dkim, dmarc }: MailChecks, domain: string): boolean {
  const isSigned = dkim.some((one) => one.result === 'pass' && one.domain.toLowerCase() === domain);
  return (spf === 'pass' || isSigned) && (dmarc === 'pass' || dmarc === 'none');
}

function mailboxOf(value: string): string | undefined {
  const [, bracketed, bare] = ONE_MAILBOX.exec(value.trim()) ?? [];
  return bracketed ?? bare;
}

function isSame(one: string | undefined, other: string): boolean {
  return one?.toLowerCase() === other.toLowerCase();
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}
