import type { LogEvent } from '../../log/logEvent.ts';
import { createAlarm } from '../../outbox/alarm.ts';
import type { Store } from '../../store/openStore.ts';
import { countCalls } from '../countCalls.ts';
import type { SigningKey } from './keys.ts';
import { CHECKPOINT_ENTRIES } from './limits.ts';
import { makeCheckpoint } from './makeCheckpoint.ts';

export interface CheckpointsContext {
  readonly store: Store;
  readonly key: SigningKey;
  readonly log: LogEvent;
  readonly clock: () => Date;
  readonly intervalMs?: number;
}

/** Five hundred entries do not come in a minute, and an hour's end is met soon enough. */
const INTERVAL_MS = 60_000;

const HOUR_MS = 3_600_000;

/**
 * Keeps the audit signed: at the start, at every full hour, and when enough entries have come. The record says what is
 * signed, so any number of processes may do it, and one that was down makes up for it.
 */
export function startCheckpoints(context: CheckpointsContext): { close(): Promise<void> } {
  const { store, key, log, clock } = context;
  const alarm = createAlarm();
  let closing = false;
  let signedHour: number | undefined;

  const turn = async (): Promise<void> => {
    const now = clock();
    const hour = Math.floor(now.getTime() / HOUR_MS);
    if (hour === signedHour && (await unsignedEntries(store)) < CHECKPOINT_ENTRIES) return;
    await countCalls(store, now);
    await makeCheckpoint(store, key, now);
    signedHour = hour;
  };

  const run = async (): Promise<void> => {
    while (!closing) {
      await turn().catch((error) => log('audit.checkpoint-failed', error));
      await alarm.pause(context.intervalMs ?? INTERVAL_MS);
    }
  };

  const running = run();
  return {
    close: async () => {
      closing = true;
      alarm.stop();
      await running;
    },
  };
}

/** How many entries no stored checkpoint covers: two looks at the ends of indexes. */
async function unsignedEntries(store: Store): Promise<number> {
  const [entry, checkpoint] = await Promise.all([
    store.db.selectFrom('audit_entry').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirst(),
    store.db.selectFrom('audit_checkpoint').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirst(),
  ]);
  return Number(entry?.seq ?? 0) - Number(checkpoint?.seq ?? 0);
}
