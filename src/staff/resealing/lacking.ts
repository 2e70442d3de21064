import { type RawBuilder, sql } from '../../store/sql.ts';
import { ROSTER_LAG_MS } from './limits.ts';

/** For whom what is lacking is asked, and by whom. */
export interface LackingFor {
  readonly desk: string;
  /** Who joined. */
  readonly member: string;
  readonly fingerprint: string;
  /** Who is to seal for them. */
  readonly colleague: string;
}

/** A part of a query that has report_id, object (the SHA-256 of what is sealed), and beginning (its first bytes). */
export type Lacking = RawBuilder<{ report_id: Buffer; object: Buffer; beginning: Buffer }>;

/** The desk's open reports from which a conflict of interest locks neither of the two out. */
export const openToBoth = ({ desk, member, colleague }: LackingFor) => sql`
  SELECT triage.report_id FROM triage
  WHERE triage.desk = ${desk} AND triage.state <> 'CLOSED' AND NOT EXISTS (
    SELECT FROM case_conflict
    WHERE case_conflict.report_id = triage.report_id
      AND case_conflict.member IN (${member}, ${colleague}) AND case_conflict.answer IN ('named', 'know'))`;

/** Everything sealed that belongs to these reports at a desk: the report or its copy, notes, confirmed links, exports. */
export const sealedThings = (desk: string, bytes: number) => sql`
  SELECT report.id AS report_id, coalesce(report_copy.id, report.id) AS object,
    substring(coalesce(report_copy.sealed, report.sealed) FROM 1 FOR ${sql.lit(bytes)}) AS beginning,
    coalesce(report_copy.sealed_hour, report.received_hour) AS hour
  FROM report LEFT JOIN report_copy ON report_copy.report_id = report.id AND report_copy.desk = ${desk}
  UNION ALL
  SELECT report_id, id, substring(sealed FROM 1 FOR ${sql.lit(bytes)}), written_hour FROM case_note WHERE desk = ${desk}
  UNION ALL
  SELECT report_id, object, substring(sealed FROM 1 FOR ${sql.lit(bytes)}), sealed_hour FROM link_set WHERE desk = ${desk}
  UNION ALL
  SELECT report_id, object, substring(sealed FROM 1 FOR ${sql.lit(bytes)}), proposed_hour FROM export WHERE desk = ${desk}`;

/**
 * What somebody who joined cannot open, of what both of them may: sealed before their key was surely in every
 * roster that is sealed to, and not sealed for them since. Closed reports are not in it.
 */
export const lacking = (of: LackingFor, bytes: number): Lacking => sql`
  SELECT thing.report_id, thing.object, thing.beginning
  FROM (${openToBoth(of)}) AS open
  JOIN (${sealedThings(of.desk, bytes)}) AS thing ON thing.report_id = open.report_id
  JOIN roster_key ON roster_key.desk = ${of.desk} AND roster_key.fingerprint = ${of.fingerprint}
  WHERE roster_key.since > 'epoch' AND thing.hour < roster_key.since + ${`${ROSTER_LAG_MS} milliseconds`}::interval
    AND NOT EXISTS (
      SELECT FROM added_key
      WHERE added_key.object = thing.object AND added_key.fingerprint = ${of.fingerprint}
        AND added_key.report_id = thing.report_id)`;
