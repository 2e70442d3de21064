import { createPostgresBackend, type PostgresConnectionOptions, runMigrations, withBackend } from 'bullmq';
import { openQueuePool, QUEUE_SCHEMA } from '../store/openQueuePool.ts';
import type { Store } from '../store/openStore.ts';
import type { Transport } from './transport.ts';

/**
 * The library writes an event with an exact time for every step of every job,
 * for listeners that this service does not have. None is stored.
 */
const DISCARD_EVENTS = `
CREATE OR REPLACE FUNCTION ${QUEUE_SCHEMA}.candour_discard() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
CREATE OR REPLACE TRIGGER candour_discard BEFORE INSERT ON ${QUEUE_SCHEMA}.event
  FOR EACH ROW EXECUTE FUNCTION ${QUEUE_SCHEMA}.candour_discard();
DELETE FROM ${QUEUE_SCHEMA}.event;
`;

/** Serialises starting processes, as CREATE OR REPLACE does not; the bytes of 'CANQ'. */
const SETUP_LOCK = 0x43414e51;

/** Queues on the store's own database. Brings the library's schema up to date first. */
export async function openPostgresTransport(store: Store, onError: (error: Error) => void): Promise<Transport> {
  const pool = openQueuePool(store, onError);
  try {
    const client = await pool.connect();
    try {
      await client.query('SELECT pg_advisory_lock($1)', [SETUP_LOCK]);
      await runMigrations(client, QUEUE_SCHEMA);
      await client.query(DISCARD_EVENTS);
    } finally {
      client.release(true);
    }
  } catch (error) {
    await pool.end();
    throw error;
  }
  const library = withBackend(createPostgresBackend);
  const connection = pool as unknown as PostgresConnectionOptions;
  return {
    kind: 'postgres',
    createQueue: (name) => new library.Queue(name, { connection }),
    createWorker: (name, processor, settings) => new library.Worker(name, processor, { ...settings, connection }),
    ready: () => true,
    forgetEvents: async () => undefined,
    close: () => pool.end(),
  };
}
