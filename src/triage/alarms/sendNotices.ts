import type { Executor, Store } from '../../store/openStore.ts';
import type { Notify } from './notify.ts';

/** Alarms that one notice answers for; what is beyond has the next. */
const BATCH = 500;

/** More desks than a unit has. */
const MAX_NOTICES = 50;

/**
 * Sends the notices of alarms that nobody was told of, one for each desk however many rang there. A process that is
 * sending one has its alarms locked, so that others pass them over; a crash between sending and noting sends it again.
 *
 * @throws what `notify` throws; the alarms of that desk stay to be told of
 */
export async function sendNotices(store: Store, notify: Notify): Promise<number> {
  let sent = 0;
  while (sent < MAX_NOTICES && (await store.db.transaction().execute((transaction) => sendOne(transaction, notify)))) {
    sent += 1;
  }
  return sent;
}

async function sendOne(transaction: Executor, notify: Notify): Promise<boolean> {
  const untold = transaction
    .selectFrom('alarm')
    .innerJoin('triage', 'triage.report_id', 'alarm.report_id')
    .where('alarm.notified', '=', false);
  const first = await untold
    .select('triage.desk')
    .orderBy((order) => order.eb('alarm.kind', '=', 'danger'), 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!first) return false;
  const alarms = await untold
    .select(['alarm.report_id', 'alarm.kind'])
    .where('triage.desk', '=', first.desk)
    .limit(BATCH)
    .forUpdate('alarm')
    .skipLocked()
    .execute();
  if (alarms.length === 0) return false;
  await notify({ desk: first.desk, onCall: alarms.some(({ kind }) => kind === 'danger') });
  await transaction
    .updateTable('alarm')
    .set({ notified: true })
    .where(
      'report_id',
      'in',
      alarms.map((alarm) => alarm.report_id),
    )
    .execute();
  return true;
}
