import { useEffect, useState } from 'preact/hooks';
import { readChanges } from '../api/queueApi.ts';

const FIRST_WAIT_MS = 2_000;

/** The queue is looked at every minute anyway. */
const MAX_WAIT_MS = 60_000;

/** A stream that held so long was a good one: the next is asked for at once. */
const GOOD_MS = 30_000;

/**
 * Counts changes at the member's desks while the page is looked at, and one for what nobody told while it was not. Without a
 * stream nothing is lost but speed.
 */
export function useChanges(): number {
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    let stream: AbortController | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wait = FIRST_WAIT_MS;
    let hasListened = false;

    const listen = async (): Promise<void> => {
      const mine = new AbortController();
      stream = mine;
      const from = performance.now();
      try {
        for await (const told of readChanges(mine.signal)) {
          if (told === 'changed' || hasListened) setChanges((count) => count + 1);
          hasListened = true;
        }
      } catch {
        // Refused, or no answer: asked for again below.
      }
      if (mine.signal.aborted) return;
      wait = performance.now() - from > GOOD_MS ? FIRST_WAIT_MS : Math.min(wait * 2, MAX_WAIT_MS);
      timer = setTimeout(listen, wait);
    };
    const follow = (): void => {
      clearTimeout(timer);
      stream?.abort();
      if (document.visibilityState === 'visible') void listen();
    };
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => {
      document.removeEventListener('visibilitychange', follow);
      clearTimeout(timer);
      stream?.abort();
    };
  }, []);
  return changes;
}
