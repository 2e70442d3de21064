import type { Store } from '../../store/openStore.ts';
import { REPORT_IS_AT_DESK } from '../../store/reportIsAtDesk.ts';
import { sql } from '../../store/sql.ts';
import type { Deliveries, FailedDelivery, FailingDelivery, RecipientDeliveries } from './wire.ts';

/** As many as somebody will look at; that there are more is in the counts. */
const MOST_FAILED = 100;

const KIND = sql`CASE WHEN report_id IS NOT NULL THEN 'report' WHEN alarm THEN 'alarm' ELSE 'notice' END`;

/** PostgreSQL's way to write the full hour after a time, in UTC, as ISO 8601 has it. */
const HOUR_AFTER = sql`to_char(date_trunc('hour', next_attempt_at AT TIME ZONE 'UTC' + interval '1 hour'), 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/**
 * What has left, waits and has failed, by recipient. No address, no report's id and no time finer than a day is in it, but
 * for the hour of a next attempt: whoever watches the machinery need not learn when reports come.
 */
export async function listDeliveries(store: Store): Promise<Deliveries> {
  const [recipients, failed, failing] = await Promise.all([
    countByRecipient(store),
    lastFailed(store),
    nextOfFailing(store),
  ]);
  return { recipients, failed, failing };
}

async function countByRecipient(store: Store): Promise<RecipientDeliveries[]> {
  const { rows } = await sql<Omit<RecipientDeliveries, 'counts'> & RecipientDeliveries['counts']>`
    SELECT recipient, desk, way,
      count(*) FILTER (WHERE state = 'waiting')::int AS waiting,
      count(*) FILTER (WHERE state = 'sending')::int AS sending,
      count(*) FILTER (WHERE state = 'sent')::int AS sent,
      count(*) FILTER (WHERE state = 'refused')::int AS refused,
      count(*) FILTER (WHERE state = 'given-up')::int AS "given-up",
      bool_or(state = 'waiting' AND code IS NOT NULL) AS failing
    FROM delivery GROUP BY recipient, desk, way ORDER BY recipient, desk, way`.execute(store.db);
  return rows.map(({ recipient, desk, way, failing, ...counts }) => ({ recipient, desk, way, counts, failing }));
}

async function lastFailed(store: Store): Promise<FailedDelivery[]> {
  const { rows } = await sql<FailedDelivery>`
    SELECT encode(id, 'hex') AS id, recipient, desk, way, ${KIND} AS kind, state, attempts,
      coalesce(code, 'FAILED') AS code, ended_on::text AS "endedOn", ${REPORT_IS_AT_DESK} AS "canRetry"
    FROM delivery WHERE state IN ('refused', 'given-up')
    ORDER BY ended_on DESC, id LIMIT ${MOST_FAILED}`.execute(store.db);
  return rows;
}

async function nextOfFailing(store: Store): Promise<FailingDelivery[]> {
  const { rows } = await sql<FailingDelivery>`
    SELECT encode(id, 'hex') AS id, recipient, desk, way, ${KIND} AS kind, attempts, code, ${HOUR_AFTER} AS "nextTryBy"
    FROM delivery WHERE state = 'waiting' AND code IS NOT NULL
    ORDER BY next_attempt_at, id LIMIT ${MOST_FAILED}`.execute(store.db);
  return rows;
}
