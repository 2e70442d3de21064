import pg from 'pg';
import type { Store } from './openStore.ts';

/** The queue library's tables live in a schema of their own, named as it names it by default. */
export const QUEUE_SCHEMA = 'bullmq';

/**
 * Each of the seven queues' workers holds one connection that listens, for good, and their jobs and the producer share the
 * rest. With too few the listeners take all, and no job is done. PostgreSQL's default allows 100 in all.
 */
const MAX_CONNECTIONS = 26;

/** The library listens for the pool's errors for each queue, once to add and once to work; more would be a leak. */
const MAX_LISTENERS = 20;

const CONNECT_TIMEOUT_MS = 5_000;
const STATEMENT_TIMEOUT_MS = 15_000;

/**
 * Opens connections for the queue library on the store's own database, each
 * pinned to the library's schema.
 *
 * They commit without waiting for the disk: the library's rows are not the
 * record. Deleting an outbox row does wait, and flushes the log up to there, so
 * the row never goes before the job that replaces it is on the disk.
 */
export function openQueuePool(store: Store, onError: (error: Error) => void): pg.Pool {
  const options = `${store.connection.options ?? ''} -c search_path=${QUEUE_SCHEMA} -c synchronous_commit=off`.trim();
  const pool = new pg.Pool({
    application_name: 'candour-queue',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    keepAlive: true,
    ...store.connection,
    max: MAX_CONNECTIONS,
    options,
  });
  pool.setMaxListeners(MAX_LISTENERS);
  pool.on('error', onError);
  return pool;
}
