import * as z from 'zod';

/** A name and an address as an e-mail writes them. Anybody can write any. */
export interface MailParty {
  name?: string;
  address?: string;
}

/** What an e-mail says of itself. */
export interface MailHead {
  from: MailParty[];
  subject?: string;
  /** The Date field, as it was written. */
  date?: string;
}

/** An e-mail inside the e-mail: attached whole, or with its head written into the text as mail programs do. */
export interface ForwardedMail extends MailHead {
  how: 'attached' | 'written';
}

/** RFC 8601, section 2.7: the results that SPF, DKIM and DMARC can have. */
export const CHECK_RESULTS = [
  'none',
  'pass',
  'fail',
  'softfail',
  'neutral',
  'policy',
  'temperror',
  'permerror',
] as const;
export type CheckResult = (typeof CHECK_RESULTS)[number];

/** What the domains named in the e-mail say of where it came from, looked up when it arrived. */
export interface MailChecks {
  spf: CheckResult;
  /** One for each signature. */
  dkim: { domain: string; result: CheckResult }[];
  dmarc: CheckResult;
  /** Nobody looked: the results say nothing, and not that there was nothing to find. */
  notChecked?: true;
}

/** A part of the e-mail that is a file. Its content is in the original. */
export interface MailFile {
  name: string;
  /** Media type, as the e-mail says. */
  type: string;
  bytes: number;
  /** Of the content, in hex. */
  sha256: string;
}

/**
 * What a reader should know of how the e-mail is made.
 * - `html-only`: the text was taken out of HTML
 * - `text-cut`, `files-cut`: more of it is in the original
 * - `pgp-encrypted`, `smime-encrypted`: its words are in the original, encrypted
 * - `pgp-signed`, `smime-signed`: there is a signature, which nobody has checked
 * - `calendar`, `winmail`: an invitation, a winmail.dat; among the files
 * - `not-read`: its structure could not be read; it is whole in the original
 */
export const MAIL_MARKS = [
  'html-only',
  'text-cut',
  'files-cut',
  'pgp-encrypted',
  'smime-encrypted',
  'pgp-signed',
  'smime-signed',
  'calendar',
  'winmail',
  'not-read',
] as const;
export type MailMark = (typeof MAIL_MARKS)[number];

/** What a report that came by e-mail tells of the e-mail, beside its text. */
export interface Mail extends MailHead {
  replyTo: MailParty[];
  /** The sender that the delivering server named (MAIL FROM, RFC 5321). */
  envelopeFrom?: string;
  /** Outermost first. */
  forwarded: ForwardedMail[];
  checks: MailChecks;
  files: MailFile[];
  marks: MailMark[];
}

const party = z.strictObject({ name: z.string().exactOptional(), address: z.string().exactOptional() });
const head = { from: z.array(party), subject: z.string().exactOptional(), date: z.string().exactOptional() };
const result = z.enum(CHECK_RESULTS);

/** The field `mail` of a report's JSON. */
export const mailSchema = z.strictObject({
  ...head,
  replyTo: z.array(party),
  envelopeFrom: z.string().exactOptional(),
  forwarded: z.array(z.strictObject({ ...head, how: z.enum(['attached', 'written']) })),
  checks: z.strictObject({
    spf: result,
    dkim: z.array(z.strictObject({ domain: z.string(), result })),
    dmarc: result,
    notChecked: z.literal(true).exactOptional(),
  }),
  files: z.array(
    z.strictObject({ name: z.string(), type: z.string(), bytes: z.int().nonnegative(), sha256: z.string() }),
  ),
  marks: z.array(z.enum(MAIL_MARKS)),
}) satisfies z.ZodType<Mail>;
