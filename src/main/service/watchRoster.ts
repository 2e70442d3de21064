import { stat } from 'node:fs/promises';
import type { CurrentRoster, RosterProvider } from '../../api/context.ts';
import type { LogEvent } from '../../log/logEvent.ts';
import { readRoster } from '../../unit/readRoster.ts';

/** Looking costs one system call, and a unit that signs a roster wants to see it served. */
const LOOK_MS = 1_000;

export interface WatchedRoster extends RosterProvider {
  current(): CurrentRoster;
  /** Hands the roster to the listener, now and whenever another is read. */
  onRead(listener: (roster: CurrentRoster) => void): void;
  close(): void;
}

/**
 * Reads the roster, and again whenever its file changes. A file that cannot be used changes nothing: the last good
 * roster stays, and the log says so once per change.
 * @throws UnitError when there is no usable roster to begin with.
 */
export async function watchRoster(file: string, log: LogEvent): Promise<WatchedRoster> {
  let seen = await stampOf(file);
  let current: CurrentRoster = await readRoster(file);
  const listeners: ((roster: CurrentRoster) => void)[] = [];
  let isLooking = false;

  const look = async (): Promise<void> => {
    const stamp = await stampOf(file);
    if (stamp === seen) return;
    seen = stamp;
    try {
      current = await readRoster(file);
      log('roster.read');
      for (const listener of listeners) listener(current);
    } catch (error) {
      log('roster.unusable', error);
    }
  };

  const timer = setInterval(() => {
    if (isLooking) return;
    isLooking = true;
    void look().finally(() => {
      isLooking = false;
    });
  }, LOOK_MS);
  timer.unref();
  const onRead: WatchedRoster['onRead'] = (listener) => {
    listeners.push(listener);
    listener(current);
  };
  return { current: () => current, onRead, close: () => clearInterval(timer) };
}

/** Changes with every writing of the file, also with one that keeps its time. */
async function stampOf(file: string): Promise<string> {
  return await stat(file, { bigint: true }).then(
    ({ ino, size, mtimeNs }) => `${ino} ${size} ${mtimeNs}`,
    () => 'missing',
  );
}
