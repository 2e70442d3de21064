import pg from 'pg';
import type { Store } from './openStore.ts';

/** Soon after the database is back; who missed a notice meanwhile is told that there may have been one. */
const RECONNECT_MS = 2_000;

const CONNECT_TIMEOUT_MS = 5_000;

export interface Listening {
  close(): Promise<void>;
}

/**
 * Listens on a channel of PostgreSQL's NOTIFY with a connection of its own, and goes on whatever becomes of it.
 *
 * @param onNotice the notice's payload; undefined when the connection was away, so that notices may be missing
 */
export function listenTo(store: Store, channel: string, onNotice: (payload: string | undefined) => void): Listening {
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;
  let isFirst = true;

  const again = (): void => {
    if (isClosed || timer !== undefined) return;
    timer = setTimeout(() => {
      timer = undefined;
      void connect();
    }, RECONNECT_MS);
    timer.unref();
  };

  const connect = async (): Promise<void> => {
    const fresh = new pg.Client({
      application_name: 'candour-listen',
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      keepAlive: true,
      ...store.connection,
    });
    client = fresh;
    fresh.on('error', () => undefined);
    fresh.on('end', () => {
      if (client === fresh) again();
    });
    fresh.on('notification', (notice) => onNotice(notice.payload ?? ''));
    try {
      await fresh.connect();
      await fresh.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
      if (isClosed) await fresh.end();
      else if (!isFirst) onNotice(undefined);
      isFirst = false;
    } catch {
      await fresh.end().catch(() => undefined);
      again();
    }
  };

  void connect();
  return {
    close: async () => {
      isClosed = true;
      clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
}
