import type { CaseFileTable } from '../../store/caseTables.ts';
import type { Executor } from '../../store/openStore.ts';
import type { Selectable } from '../../store/sql.ts';
import { type CaseFile, newCase, type Stage } from '../../triage/case/caseFile.ts';
import { RETURNED } from '../../triage/rules/case/transfer.ts';
import { notLockedOut } from './notLockedOut.ts';

/** Which case, and for whom it is to be there. */
export interface CaseOf {
  /** The report's id, 32 bytes. */
  readonly id: Uint8Array;
  /** Ids of the desks that the member belongs to. */
  readonly desks: readonly string[];
  readonly member: string;
}

/** A case as it is kept. */
export interface KeptCase {
  readonly file: CaseFile;
  readonly version: number;
  readonly desk: string;
}

/**
 * Reads a case; undefined where these desks have none, and for a member who is locked out of it.
 *
 * @param lock holds it for the transaction, so that nobody else changes it meanwhile
 */
export async function readCase(
  executor: Executor,
  { id, desks, member }: CaseOf,
  lock: boolean,
): Promise<KeptCase | undefined> {
  const reportId = id as Buffer;
  const query = executor
    .selectFrom('triage')
    .select(['desk', 'state', 'received_hour', 'assessed_priority', 'erased_on'])
    .where('triage.report_id', '=', reportId)
    .where('desk', 'in', [...desks])
    .where(notLockedOut(member));
  const placed = await (lock ? query.forUpdate() : query).executeTakeFirst();
  if (!placed) return undefined;
  const row = await executor.selectFrom('case_file').selectAll().where('report_id', '=', reportId).executeTakeFirst();
  const declared = await executor
    .selectFrom('case_conflict')
    .selectAll()
    .where('report_id', '=', reportId)
    .orderBy('member')
    .execute();
  const inHand = await executor
    .selectFrom('assignment')
    .select('holder')
    .where('report_id', '=', reportId)
    .executeTakeFirst();
  const last = await executor
    .selectFrom('case_transfer')
    .select(['from_desk', 'to_desk', 'reason'])
    .where('report_id', '=', reportId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  const isBack = last?.to_desk !== placed.desk || last.reason === RETURNED.code;
  const begun = newCase(placed.state as Stage, placed.received_hour);
  const file = {
    ...begun,
    ...(row && fileOf(row)),
    priority: placed.assessed_priority as CaseFile['priority'],
    cameFrom: last && !isBack ? last.from_desk : null,
    erased: placed.erased_on !== null,
    holder: inHand?.holder ?? null,
    declared: declared.map((one) => ({
      member: one.member,
      answer: one.answer as CaseFile['declared'][number]['answer'],
      overrideBy: one.override_by,
    })),
  };
  return { file, version: row?.version ?? 0, desk: placed.desk };
}

type Kept = Omit<CaseFile, 'stage' | 'receivedHour' | 'declared' | 'priority' | 'cameFrom' | 'erased' | 'holder'>;

/** The codes in the columns are those of the schema's checks and of what `writeCase` has written. */
function fileOf(row: Selectable<CaseFileTable>): Kept {
  const as = <Value>(value: unknown): Value => value as Value;
  return {
    grade: row.source
      ? as({
          source: row.source,
          information: row.information,
          handling: row.handling,
          conditions: row.conditions ?? [],
        })
      : null,
    categories: row.categories
      ? as({
          codes: row.categories,
          apsp: row.apsp ?? false,
          complaint: row.complaint ?? [],
          standards: row.standards ?? [],
        })
      : null,
    flags: as(row.flags),
    harm: row.harm ? as({ risk: row.harm, safeToAct: row.safe_to_act }) : null,
    referral: row.referral
      ? as({ answer: row.referral, rules: row.referral_rules ?? [], clearAt: row.clear_at, by: row.referral_by })
      : null,
    proposal: row.proposed_outcome ? as({ outcome: row.proposed_outcome, by: row.proposed_by }) : null,
    decision: row.outcome ? as({ outcome: row.outcome, by: row.decided_by, approvedBy: row.approved_by }) : null,
    transfer: row.transfer_desk
      ? as({ desk: row.transfer_desk, reason: row.transfer_reason, by: row.transfer_by })
      : null,
    hold: row.hold_by ? as({ reason: row.hold_reason, by: row.hold_by, removalBy: row.hold_removal_by }) : null,
    feedback: as(row.feedback),
    reopened: as(row.reopened),
    duties: as({ safeguarding: row.safeguarding, iopc_referral: row.iopc_referral }),
    chis: row.chis_reason
      ? as({
          reason: row.chis_reason,
          by: row.chis_by,
          decision: row.chis_outcome && {
            outcome: row.chis_outcome,
            grounds: row.chis_grounds,
            by: row.chis_decided_by,
          },
        })
      : null,
    reporterCounted: row.reporter_counted,
    workedBy: row.worked_by,
  };
}
