import type { LogEvent } from '../../log/logEvent.ts';
import { releaseLeavers } from '../../staff/queue/releaseLeavers.ts';
import { recordRoster } from '../../staff/resealing/recordRoster.ts';
import type { Store } from '../../store/openStore.ts';
import type { WatchedRoster } from './watchRoster.ts';

/** Until a roster is noted: a database that is away for a moment must not make the service forget who joined. */
const RETRY_MS = 5_000;

/**
 * Notes the keys of every roster that is read, so that the service can say what is not sealed to whom, and gives back what
 * those hold whom it no longer names.
 */
export function keepRosterKeys(store: Store, roster: WatchedRoster, log: LogEvent): void {
  const record = async (): Promise<void> => {
    try {
      const { roster: read } = roster.current();
      if (await recordRoster(store, read, new Date())) await releaseLeavers(store, read, new Date());
    } catch (error) {
      log('roster.not-noted', error);
      setTimeout(record, RETRY_MS).unref();
    }
  };
  roster.onRead(() => void record());
}
