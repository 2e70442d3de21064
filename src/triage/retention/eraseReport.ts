import { appendAudit } from '../../audit/append.ts';
import { SERVICE } from '../../audit/event.ts';
import type { Executor, Store } from '../../store/openStore.ts';
import { sql } from '../../store/sql.ts';
import { countedLongEnough } from './erasureDay.ts';

/**
 * Erases everything sealed of one report, for good, if it may go at `now`: all of it in one transaction, or nothing. What
 * the record says is looked at again under the lock that every change of a case takes, so whoever opens it again or puts a
 * hold on it in that moment comes wholly before or finds it gone. A second time changes nothing.
 *
 * State, clocks, codes, who did what and the audit stay, and so does the reporter's mailbox, which closes by its own clock.
 *
 * @returns the desk that had it; undefined when it may not go, or has gone
 */
export async function eraseReport(
  store: Store,
  reportId: Uint8Array,
  now: Date,
  retentionDays: number,
): Promise<string | undefined> {
  const id = reportId as Buffer;
  return store.db.transaction().execute(async (transaction) => {
    await transaction.selectFrom('triage').select('desk').where('report_id', '=', id).forUpdate().execute();
    const found = await transaction
      .selectFrom('erasable')
      .select('desk')
      .where('report_id', '=', id)
      .where('counts_from', '<=', countedLongEnough(now, retentionDays))
      .executeTakeFirst();
    if (!found) return undefined;
    const { desk } = found;
    const counts = await eraseSealed(transaction, id, now);
    await transaction
      .updateTable('triage')
      .set({ erased_on: now.toISOString().slice(0, 10) })
      .where('report_id', '=', id)
      .execute();
    await appendAudit(transaction, {
      actor: SERVICE,
      action: 'report.erased',
      at: now,
      reportId: id,
      desk,
      detail: { ...counts, days: retentionDays },
    });
    return desk;
  });
}

/** docs/decisions/023 has the list of every table, and why its rows go or stay. */
async function eraseSealed(executor: Executor, id: Buffer, now: Date): Promise<Record<string, number>> {
  const nothing = Buffer.alloc(0);
  const numbers = async (deleting: Promise<{ numDeletedRows: bigint }>): Promise<number> =>
    Number((await deleting).numDeletedRows);
  await executor.updateTable('report').set({ sealed: nothing }).where('id', '=', id).execute();
  const of = <Table extends 'report_copy' | 'added_key' | 'case_note' | 'link_set'>(table: Table) =>
    sql`DELETE FROM ${sql.table(table)} WHERE report_id = ${id}`
      .execute(executor)
      .then(({ numAffectedRows = 0n }) => ({ numDeletedRows: numAffectedRows }));
  const copies = await numbers(of('report_copy'));
  const keys = await numbers(of('added_key'));
  const notes = await numbers(of('case_note'));
  const links = await numbers(of('link_set'));
  const exports = await executor
    .updateTable('export')
    .set({ sealed: nothing, erased: true })
    .where('report_id', '=', id)
    .executeTakeFirstOrThrow();
  await executor
    .updateTable('delivery')
    .set({
      state: 'given-up',
      code: 'erased',
      next_attempt_at: null,
      claimed_until: null,
      ended_on: now.toISOString().slice(0, 10),
    })
    .where('report_id', '=', id)
    .where('state', 'in', ['waiting', 'sending'])
    .execute();
  return { copies, keys, notes, links, exports: Number(exports.numUpdatedRows) };
}
