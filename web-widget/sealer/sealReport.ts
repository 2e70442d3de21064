import { encodeBase64Url } from '../../src/envelope/base64url.ts';
import type { Envelope } from '../../src/envelope/envelope.ts';
import { reportId } from '../../src/envelope/id.ts';
import { composeReport } from '../../src/report/compose.ts';
import type { Report } from '../../src/report/report.ts';
import { ReportTooLargeError } from '../../src/report/sizes.ts';
import type { Roster } from '../../src/roster/roster.ts';
import { readPublicKey } from '../../src/seal/keys.ts';
import { seal } from '../../src/seal/seal.ts';
import { SendError } from './problem.ts';
import type { ReporterSecrets } from './session.ts';

/** All of an envelope but the challenge, which is fetched for each try. */
export type Sealed = Omit<Envelope, 'challenge'>;

async function composed(report: Report, { key }: ReporterSecrets): Promise<Uint8Array> {
  try {
    return await composeReport(report, { publicKey: key.publicKey, sign: key.sign });
  } catch (error) {
    throw error instanceof ReportTooLargeError ? new SendError('too-large') : error;
  }
}

/**
 * Seals a report to the keys of its desk.
 * @throws {SendError} `desk` when the roster has no such desk, `too-large`.
 */
export async function sealReport(
  report: Report,
  priority: boolean,
  roster: Roster,
  secrets: ReporterSecrets,
): Promise<{ sealed: Sealed; id: string }> {
  const desk = roster.desks.find((candidate) => candidate.id === report.desk);
  if (!desk) throw new SendError('desk');
  const keys = await Promise.all(desk.members.map((member) => readPublicKey(member.key)));
  const bytes = await seal(await composed(report, secrets), keys);
  const sealed: Sealed = {
    v: 1,
    desk: desk.id,
    sealed: encodeBase64Url(bytes),
    mailbox: { token: encodeBase64Url(secrets.mailbox.tokenHash), key: encodeBase64Url(secrets.wrapped) },
    ...(priority ? { priority: true as const } : {}),
  };
  return { sealed, id: await reportId(bytes) };
}
