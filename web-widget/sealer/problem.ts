import type { ProblemId } from '../../src/interview/texts/types.ts';
import { ReportTooLargeError } from '../../src/report/sizes.ts';

/** Sending did not work. What to do about it is in `problem`. */
export class SendError extends Error {
  override readonly name = 'SendError';
  readonly problem: ProblemId;
  constructor(problem: ProblemId) {
    super(`The report was not sent: ${problem}.`);
    this.problem = problem;
  }
}

/** What to tell the reporter about anything that was thrown on the way. */
export function problemOf(error: unknown): ProblemId {
  if (error instanceof ReportTooLargeError) return 'too-large';
  return error instanceof SendError ? error.problem : 'device';
}
