import type { Executor } from '../../store/openStore.ts';
import { notLockedOut } from '../casework/notLockedOut.ts';

/** States in which nobody, or nobody who was not asked about a conflict, has read the report. */
const BEFORE_CONFLICT_CHECK = ['RECEIVED', 'OPENED'] as const;

/**
 * The reports that a member's own index may hold: of their desks, those that they have opened themselves, for a reason
 * that was recorded then, and those whose conflict check is done; none that a conflict locks them out of, and none whose words are erased. What nobody has opened is found by no search: who is
 * named in it would find it first.
 */
export function indexableBy(executor: Executor, desks: readonly string[], member: string) {
  return executor
    .selectFrom('triage')
    .where('triage.desk', 'in', [...desks])
    .where('triage.erased_on', 'is', null)
    .where(notLockedOut(member))
    .where((where) =>
      where.or([
        where('triage.state', 'not in', [...BEFORE_CONFLICT_CHECK]),
        where.exists(
          where
            .selectFrom('report_opening')
            .select('report_opening.member')
            .whereRef('report_opening.report_id', '=', 'triage.report_id')
            .where('report_opening.member', '=', member),
        ),
      ]),
    );
}
