import { type RawBuilder, sql } from '../../store/sql.ts';

/** As `notLockedOut`, for statements that are written as text: the member has declared no conflict in the report in `triage`. */
export function notInConflict(member: string): RawBuilder<boolean> {
  return sql<boolean>`NOT EXISTS (
    SELECT FROM case_conflict
    WHERE case_conflict.report_id = triage.report_id AND case_conflict.member = ${member} AND answer IN ('named', 'know'))`;
}
