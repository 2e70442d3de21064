import type { Store } from '../store/openStore.ts';
import { sql } from '../store/sql.ts';
import { appendAudits } from './append.ts';
import { SERVICE } from './event.ts';

const HOUR_MS = 3_600_000;

/** An hour is counted when another has passed: by then the last of its calls has long been committed. */
const SETTLE_MS = HOUR_MS;

/** Serialises processes that count at once; the bytes of 'CALL'. */
const COUNT_LOCK = 0x43414c4c;

/** A service that was down for longer than a month has its calls counted from there on. */
const LOOK_BACK_HOURS = 31 * 24;

/**
 * Appends, for each full hour in which calls were taken, how many. Not each call when it is taken: between two entries
 * with exact times it would say to the minute when somebody called, and with the sign-ins, who answered.
 *
 * An hour is counted once: its entry carries the hour as its time.
 */
export async function countCalls(store: Store, now: Date): Promise<void> {
  const until = new Date(Math.floor((now.getTime() - SETTLE_MS) / HOUR_MS) * HOUR_MS);
  const from = new Date(until.getTime() - LOOK_BACK_HOURS * HOUR_MS);
  await store.db.transaction().execute(async (transaction) => {
    await sql`SELECT pg_advisory_xact_lock(${COUNT_LOCK})`.execute(transaction);
    const hours = await transaction
      .selectFrom('report')
      .select(({ fn }) => ['received_hour', fn.countAll<string>().as('calls')])
      .where('channel', '=', 'hotline')
      .where('received_hour', '<', until)
      .where('received_hour', '>=', from)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('audit_entry')
              .select('seq')
              .where('action', '=', 'calls.taken')
              .whereRef('audit_entry.at', '=', 'report.received_hour'),
          ),
        ),
      )
      .groupBy('received_hour')
      .orderBy('received_hour')
      .execute();
    await appendAudits(
      transaction,
      hours.map(({ received_hour, calls }) => ({
        actor: SERVICE,
        action: 'calls.taken',
        at: received_hour,
        detail: { count: Number(calls) },
      })),
    );
  });
}
