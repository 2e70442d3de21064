import { ProblemError } from '../api/problem.ts';
import { appendAudit } from '../audit/append.ts';
import { encodeHex } from '../envelope/hex.ts';
import { receivedHour } from '../intake/receivedHour.ts';
import type { Store } from '../store/openStore.ts';
import { sql } from '../store/sql.ts';
import type { OpeningReason } from '../triage/rules/case/reasons.ts';
import { keptTime } from './casework/keptTime.ts';
import { notLockedOut } from './casework/notLockedOut.ts';
import { assign } from './queue/assign.ts';
import { asMemberOpens } from './resealing/addedFor.ts';

export interface Opening {
  /** The report's id, 32 bytes. */
  readonly id: Uint8Array;
  /** Ids of the desks that the member belongs to. */
  readonly desks: readonly string[];
  readonly member: string;
  readonly reason: OpeningReason;
  readonly now: Date;
  /** Whether the report becomes theirs when nobody has it: it is where who works on reports begins. */
  readonly mayClaim: boolean;
}

/** A report's sealed bytes, behind the session keys that colleagues added for the member. */
export interface OpenedReport {
  readonly sealed: Uint8Array;
  /** Where a member sealed it anew for this desk: the SHA-256 of these bytes in hex, and who it was. */
  readonly copy?: { readonly id: string; readonly by: string };
}

/**
 * Hands out a report's sealed bytes, and in the same transaction records who had
 * them and in which hour, takes a report that waited to OPENED, and stops the
 * clocks of its first opening. A report that nobody has is then the member's, if they may claim.
 * The audit keeps each opening; in the hour in which the report came by that hour alone, since
 * a finer time would narrow down when it was written.
 *
 * @throws ProblemError `content-erased`, with the day, when its words have been erased; nothing is recorded then
 * @returns undefined when these desks have no such report, or the member is locked out of it; nothing is recorded then
 */
export async function openReport(
  store: Store,
  { id, desks, member, reason, now, mayClaim }: Opening,
): Promise<OpenedReport | undefined> {
  const reportId = id as Buffer;
  const hour = receivedHour(now);
  return store.db.transaction().execute(async (transaction) => {
    const report = await transaction
      .selectFrom('triage')
      .innerJoin('report', 'report.id', 'triage.report_id')
      .leftJoin('report_copy', (join) =>
        join.onRef('report_copy.report_id', '=', 'triage.report_id').onRef('report_copy.desk', '=', 'triage.desk'),
      )
      .select(['report.sealed', 'triage.desk', 'triage.state', 'triage.received_hour'])
      .select(sql<string | null>`triage.erased_on::text`.as('erased_on'))
      .select(['report_copy.id as copy_id', 'report_copy.sealed as copy_sealed', 'report_copy.sealed_by'])
      .where('triage.report_id', '=', reportId)
      .where('triage.desk', 'in', [...desks])
      .where(notLockedOut(member))
      // A transfer or a conflict takes this lock too: what has gone meanwhile is neither opened nor taken here.
      .forNoKeyUpdate('triage')
      .executeTakeFirst();
    if (!report) return undefined;
    if (report.erased_on !== null) throw erased(report.erased_on);
    await transaction
      .updateTable('triage')
      .set({ state: 'OPENED' })
      .where('report_id', '=', reportId)
      .where('state', '=', 'RECEIVED')
      .execute();
    await transaction
      .updateTable('clock')
      .set({ met_at: hour })
      .where('report_id', '=', reportId)
      .where('kind', 'in', ['first_open', 'desk_open', 'danger'])
      .where('met_at', 'is', null)
      .execute();
    await transaction
      .insertInto('report_opening')
      .values({ report_id: reportId, opened_hour: hour, member, reason })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await appendAudit(transaction, {
      actor: member,
      action: 'report.opened',
      at: keptTime(report.received_hour, now),
      reportId: id,
      desk: report.desk,
      detail: { reason },
    });
    if (mayClaim && report.state !== 'CLOSED') {
      const { desk, received_hour: arrived } = report;
      await assign(transaction, { id, desk, member, receivedHour: arrived, now });
    }
    const { copy_id, copy_sealed, sealed_by } = report;
    if (!copy_id || !copy_sealed || !sealed_by) {
      return { sealed: await asMemberOpens(transaction, member, id, report.sealed) };
    }
    const sealed = await asMemberOpens(transaction, member, copy_id, copy_sealed);
    return { sealed, copy: { id: encodeHex(copy_id), by: sealed_by } };
  });
}

function erased(day: string): ProblemError {
  return new ProblemError('content-erased', {
    code: 'content-erased',
    words: `The words of this report were erased on ${day}.`,
  });
}
