import type { LogEvent } from '../../log/logEvent.ts';
import type { Executor } from '../../store/openStore.ts';

/** What a notice may say: that something at this desk cannot wait. Not which report, which clock or since when. */
export interface AlarmNotice {
  readonly desk: string;
  /** For whoever is on call, at any hour: somebody may be in danger. */
  readonly onCall: boolean;
}

/**
 * Tells people who are not looking at the console. A rejection means that they were not told; it is tried again. What it
 * writes with `executor` is kept together with the note that they were told.
 */
export type Notify = (notice: AlarmNotice, executor: Executor) => Promise<void>;

/** The notice that needs nothing else: an event in the log, for whatever watches the log. It names no desk. */
export function notifyByLog(log: LogEvent): Notify {
  return async ({ onCall }) => log(onCall ? 'alarm.on-call' : 'alarm.overdue');
}

/** Tells in several ways, one after the other. */
export function notifyAll(...ways: readonly Notify[]): Notify {
  return async (notice, executor) => {
    for (const tell of ways) await tell(notice, executor);
  };
}
