import type { Desk } from '../roster/roster.ts';
import { readPublicKey } from '../seal/keys.ts';
import { seal } from '../seal/seal.ts';
import { composeReport } from './compose.ts';
import type { Report } from './report.ts';
import type { ReporterSecrets } from './reporterSecrets.ts';

/**
 * A report with the reporter's signature beside it, sealed to everybody of a desk: a binary OpenPGP message.
 * @throws {ReportTooLargeError}
 */
export async function sealReport(
  report: Report,
  desk: Desk,
  { key }: ReporterSecrets,
  now?: Date,
): Promise<Uint8Array<ArrayBuffer>> {
  const recipients = await Promise.all(desk.members.map((member) => readPublicKey(member.key)));
  return seal(await composeReport(report, { publicKey: key.publicKey, sign: key.sign }), recipients, now);
}
