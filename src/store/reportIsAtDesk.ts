import { sql } from './sql.ts';

/** Of a row of `delivery`: whether its report, with its words, is still at the desk that it is to be delivered to. */
export const REPORT_IS_AT_DESK = sql<boolean>`EXISTS (
  SELECT FROM triage
  WHERE triage.report_id = delivery.report_id AND triage.desk = delivery.desk AND triage.erased_on IS NULL)`;
