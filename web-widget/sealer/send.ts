import type { SendStep } from '../../src/interview/texts/types.ts';
import type { Report } from '../../src/report/report.ts';
import { post } from './post.ts';
import { SendError } from './problem.ts';
import { type Sealed, sealReport } from './sealReport.ts';
import { renewRoster, type Session } from './session.ts';

interface Kept {
  readonly key: string;
  readonly sealed: Sealed;
  readonly id: string;
}

const kept = new WeakMap<Session, Kept>();

const hasRunOut = (session: Session): boolean => session.roster.expires < new Date().toISOString().slice(0, 10);

/** The same report is the same bytes: if an answer got lost on the way, sending again is still one report. */
async function sealedOnce(session: Session, report: Report, priority: boolean): Promise<Kept> {
  const key = JSON.stringify([report, priority]);
  const before = kept.get(session);
  if (before?.key === key) return before;
  const now = { key, ...(await sealReport(report, priority, session.roster, await session.secrets)) };
  kept.set(session, now);
  return now;
}

/**
 * Sends a report: seals it, proves work, posts it. A desk that the service does not know, or a roster that has run out,
 * is tried once more with a fresh roster.
 * @returns the words of the return code.
 * @throws {SendError}
 */
export async function send(
  session: Session,
  report: Report,
  priority: boolean,
  progress: (step: SendStep) => void,
): Promise<readonly string[]> {
  progress('keys');
  const { words } = await session.secrets;
  for (let tries = 1; ; tries++) {
    if (hasRunOut(session)) await renewRoster(session);
    progress('locking');
    try {
      const { sealed, id } = await sealedOnce(session, report, priority);
      await post(session.unit.service, sealed, id, progress);
      kept.delete(session);
      return words;
    } catch (error) {
      if (!(error instanceof SendError) || error.problem !== 'desk' || tries > 1) throw error;
      kept.delete(session);
      await renewRoster(session);
    }
  }
}
