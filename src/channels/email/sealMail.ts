import { MAILBOX_TOKEN_BYTES } from '../../envelope/envelope.ts';
import { WRAPPED_KEY_BYTES } from '../../envelope/sizes.ts';
import type { SealedEnvelope } from '../../intake/readEnvelope.ts';
import { composeReport } from '../../report/compose.ts';
import type { Report } from '../../report/report.ts';
import type { Desk } from '../../roster/roster.ts';
import { readPublicKey } from '../../seal/keys.ts';
import { seal } from '../../seal/seal.ts';

/**
 * Seals a report and the e-mail that it came as to everybody of a desk.
 *
 * Who writes an e-mail gets no return code. Token and key are random bytes, made here and known to nobody: no word opens
 * that mailbox, and in the database the report looks like any other.
 */
export async function sealMail(report: Report, original: Uint8Array, desk: Desk, now: Date): Promise<SealedEnvelope> {
  const recipients = await Promise.all(desk.members.map((member) => readPublicKey(member.key)));
  return {
    desk: desk.id,
    sealed: await seal(await composeReport(report, { original }), recipients, now),
    mailboxToken: crypto.getRandomValues(new Uint8Array(MAILBOX_TOKEN_BYTES)),
    mailboxKey: crypto.getRandomValues(new Uint8Array(WRAPPED_KEY_BYTES)),
    priority: false,
  };
}
