import type { Executor, Store } from '../../store/openStore.ts';
import type { Notify } from './notify.ts';

/** Alarms that one notice answers for; what is beyond has the next. */
const BATCH = 500;

/** More desks than a unit has. */
const MAX_NOTICES = 50;

/**
 * Sends the notices of alarms that nobody was told of, one for each desk however many rang there; a desk that was told a
 * moment ago waits for the end of its pause. An alarm whose clock was met meanwhile is told of no more. A process that is
 * sending one has its alarms locked, so that others pass them over; a crash between sending and noting sends it again.
 *
 * @throws what `notify` throws; the alarms of that desk stay to be told of
 */
export async function sendNotices(store: Store, notify: Notify, now: Date): Promise<number> {
  await store.db.deleteFrom('alarm_pause').where('ends_at', '<=', now).execute();
  await dropMet(store);
  let sent = 0;
  while (sent < MAX_NOTICES && (await store.db.transaction().execute((transaction) => sendOne(transaction, notify)))) {
    sent += 1;
  }
  return sent;
}

async function dropMet(store: Store): Promise<void> {
  await store.db
    .updateTable('alarm')
    .set({ notified: true })
    .where('notified', '=', false)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('clock')
            .innerJoin('triage', 'triage.report_id', 'clock.report_id')
            .select('clock.kind')
            .whereRef('clock.report_id', '=', 'alarm.report_id')
            .whereRef('clock.kind', '=', 'alarm.kind')
            .where('clock.met_at', 'is', null)
            .where('triage.state', '<>', 'CLOSED'),
        ),
      ),
    )
    .execute();
}

/** Alarms that nobody was told of, of desks that are not in a pause: one for danger holds up all, another one only the others. */
function untoldOf(transaction: Executor) {
  return transaction
    .selectFrom('alarm')
    .innerJoin('triage', 'triage.report_id', 'alarm.report_id')
    .where('alarm.notified', '=', false)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('alarm_pause')
            .select('alarm_pause.desk')
            .whereRef('alarm_pause.desk', '=', 'triage.desk')
            .where(({ or, eb }) => or([eb('alarm_pause.urgent', '=', true), eb('alarm.kind', '<>', 'danger')])),
        ),
      ),
    );
}

async function sendOne(transaction: Executor, notify: Notify): Promise<boolean> {
  const first = await untoldOf(transaction)
    .select('triage.desk')
    .orderBy((order) => order.eb('alarm.kind', '=', 'danger'), 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!first) return false;
  const alarms = await untoldOf(transaction)
    .select(['alarm.report_id', 'alarm.kind'])
    .where('triage.desk', '=', first.desk)
    .limit(BATCH)
    .forUpdate('alarm')
    .skipLocked()
    .execute();
  if (alarms.length === 0) return false;
  await notify({ desk: first.desk, onCall: alarms.some(({ kind }) => kind === 'danger') }, transaction);
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
