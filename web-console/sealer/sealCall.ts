import { encodeBase64Url } from '../../src/envelope/base64url.ts';
import { reportId } from '../../src/envelope/id.ts';
import { composeReport } from '../../src/report/compose.ts';
import type { Report } from '../../src/report/report.ts';
import type { Roster } from '../../src/roster/roster.ts';
import { readPublicKey } from '../../src/seal/keys.ts';
import { seal } from '../../src/seal/seal.ts';
import type { SealedCall } from './protocol.ts';
import type { CallerSecrets } from './secrets.ts';

/** The roster has no such desk. */
export class NoDeskError extends Error {
  override readonly name = 'NoDeskError';
}

/**
 * Seals what a caller said to the keys of its desk.
 *
 * @throws NoDeskError
 * @throws ReportTooLargeError
 */
export async function sealCall(
  report: Report,
  priority: boolean,
  roster: Roster,
  secrets: CallerSecrets,
): Promise<SealedCall> {
  const desk = roster.desks.find((candidate) => candidate.id === report.desk);
  if (!desk) throw new NoDeskError(report.desk);
  const keys = await Promise.all(desk.members.map((member) => readPublicKey(member.key)));
  const { publicKey, sign } = secrets.key;
  const bytes = await seal(await composeReport(report, { publicKey, sign }), keys);
  return {
    ok: true,
    id: await reportId(bytes),
    words: secrets.words,
    envelope: {
      v: 1,
      desk: desk.id,
      sealed: encodeBase64Url(bytes),
      mailbox: { token: encodeBase64Url(secrets.tokenHash), key: encodeBase64Url(secrets.wrapped) },
      ...(priority ? { priority: true as const } : {}),
    },
  };
}
