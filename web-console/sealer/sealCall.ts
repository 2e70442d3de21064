import { reportId } from '../../src/envelope/id.ts';
import { writeEnvelope } from '../../src/envelope/writeEnvelope.ts';
import type { Report } from '../../src/report/report.ts';
import type { ReporterSecrets } from '../../src/report/reporterSecrets.ts';
import { sealReport } from '../../src/report/sealReport.ts';
import type { Roster } from '../../src/roster/roster.ts';
import type { SealedCall } from './protocol.ts';

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
  secrets: ReporterSecrets,
): Promise<SealedCall> {
  const desk = roster.desks.find((candidate) => candidate.id === report.desk);
  if (!desk) throw new NoDeskError(report.desk);
  const sealed = await sealReport(report, desk, secrets);
  return {
    ok: true,
    id: await reportId(sealed),
    words: secrets.words,
    envelope: writeEnvelope({ ...secrets, desk: desk.id, sealed, priority }),
  };
}
