import type { ExpressionBuilder } from '../../store/sql.ts';
import type { Database } from '../../store/tables.ts';

/** A condition on reports in `triage`: the member has not declared a conflict of interest in it. */
export function notLockedOut(member: string) {
  return (where: ExpressionBuilder<Database, 'triage'>) =>
    where.not(
      where.exists(
        where
          .selectFrom('case_conflict')
          .whereRef('case_conflict.report_id', '=', 'triage.report_id')
          .where('case_conflict.member', '=', member)
          .where('case_conflict.answer', 'in', ['named', 'know'])
          .select('case_conflict.member'),
      ),
    );
}
