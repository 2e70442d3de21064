import { setTimeout as pause } from 'node:timers/promises';

/** A database that restarts is back in seconds. Much shorter than a claim. */
const TRIES = 30;
const PAUSE_MS = 1_000;

/**
 * Does something until it succeeds, for half a minute. What has been sent is to be noted as sent: without the note it
 * would be sent again.
 * @throws what the last attempt threw
 */
export async function keepTrying<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === TRIES) throw error;
      await pause(PAUSE_MS, undefined, { ref: false });
    }
  }
}
