import { atWork, firstOf, permitted } from '../guards.ts';
import { done, type Operation } from '../operation.ts';

/**
 * Counts of what kind the reporter was. The case keeps that it was counted and not as which: that stands nowhere beside a
 * report, so it cannot be corrected either.
 */
export const countReporter: Operation<object> = {
  permission: 'case.assess',
  guard: firstOf(permitted('case.assess'), atWork, (file) => (file.reporterCounted ? 'reporter-counted' : undefined)),
  apply: (file) => done({ ...file, reporterCounted: true }),
};
