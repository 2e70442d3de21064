import type { CallEnvelope } from '../../src/envelope/envelope.ts';
import { reportId } from '../../src/envelope/id.ts';
import { writeEnvelope } from '../../src/envelope/writeEnvelope.ts';
import type { Report } from '../../src/report/report.ts';
import type { ReporterSecrets } from '../../src/report/reporterSecrets.ts';
import { sealReport as sealToDesk } from '../../src/report/sealReport.ts';
import type { Roster } from '../../src/roster/roster.ts';
import { SendError } from './problem.ts';

/** All of an envelope but the challenge, which is fetched for each try. */
export type Sealed = CallEnvelope;

/**
 * Seals a report to the keys of its desk.
 * @throws {SendError} `desk` when the roster has no such desk.
 * @throws {ReportTooLargeError}
 */
export async function sealReport(
  report: Report,
  priority: boolean,
  roster: Roster,
  secrets: ReporterSecrets,
): Promise<{ sealed: Sealed; id: string }> {
  const desk = roster.desks.find((candidate) => candidate.id === report.desk);
  if (!desk) throw new SendError('desk');
  const bytes = await sealToDesk(report, desk, secrets);
  return { sealed: writeEnvelope({ ...secrets, desk: desk.id, sealed: bytes, priority }), id: await reportId(bytes) };
}
