import { type RawBuilder, sql } from '../../store/sql.ts';

/**
 * As `notLockedOut`, for statements that are written as text: the member has declared no conflict in the report in `triage`.
 * Those are few, and read once for the statement: asking anew for each row took most of the time of a count.
 */
export function notInConflict(member: string): RawBuilder<boolean> {
  return sql<boolean>`triage.report_id <> ALL (ARRAY(
    SELECT report_id FROM case_conflict WHERE member = ${member} AND answer IN ('named', 'know')))`;
}
