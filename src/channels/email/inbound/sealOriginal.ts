import { MAILBOX_TOKEN_BYTES } from '../../../envelope/envelope.ts';
import type { SealedEnvelope } from '../../../envelope/sealedEnvelope.ts';
import { WRAPPED_KEY_BYTES } from '../../../envelope/sizes.ts';
import { composeReport } from '../../../report/compose.ts';
import type { MailChecks } from '../../../report/mail/mail.ts';
import { mailReport } from '../../../report/mail/mailReport.ts';
import { readMail } from '../../../report/mail/readMail.ts';
import { readUnparsed } from '../../../report/mail/readUnparsed.ts';
import { renderMail } from '../../../report/mail/renderMail.ts';
import { withOriginal } from '../../../report/mail/withOriginal.ts';
import type { Report } from '../../../report/report.ts';
import type { Desk } from '../../../roster/roster.ts';
import { readPublicKey } from '../../../seal/keys.ts';
import { seal } from '../../../seal/seal.ts';

/** Everything that a report needs beside the e-mail itself. */
export interface Surroundings {
  readonly desk: Desk;
  readonly checks: MailChecks;
  /** MAIL FROM; empty for the null sender. */
  readonly envelopeFrom: string;
  readonly now: Date;
  /** False for one that could not be taken apart before: only its fields and its beginning are read. */
  readonly takeApart: boolean;
}

/**
 * Takes an e-mail apart, makes a report of it, and seals both to everybody of a desk.
 *
 * Who writes an e-mail gets no return code. Token and key are random bytes, made here and known to nobody: no word opens
 * that mailbox, and in the database the report looks like any other.
 * @param original without the fields that are about its way.
 */
export async function sealOriginal(original: Uint8Array, surroundings: Surroundings): Promise<SealedEnvelope> {
  const { desk, checks, envelopeFrom, now, takeApart } = surroundings;
  const read = takeApart ? await readMail(original) : readUnparsed(original);
  const report = mailReport(read, { desk: desk.id, checks, envelopeFrom });
  const recipients = await Promise.all(desk.members.map((member) => readPublicKey(member.key)));
  const lead = ({ mail }: Report): string[] => (mail ? renderMail(mail) : []);
  return {
    desk: desk.id,
    sealed: await seal(await composeReport(report, { ...withOriginal(original), lead }), recipients, now),
    mailboxToken: crypto.getRandomValues(new Uint8Array(MAILBOX_TOKEN_BYTES)),
    mailboxKey: crypto.getRandomValues(new Uint8Array(WRAPPED_KEY_BYTES)),
    priority: false,
  };
}
