/** How the dispatcher goes about the next batch. */
export interface Pace {
  /** Most messages in the batch. */
  readonly batch: number;
  /** Milliseconds to gather further messages before it. */
  readonly gatherMs: number;
}

/** One round trip to the queue carries this many; more would only make the transaction longer. */
const CALM: Pace = { batch: 200, gatherMs: 10 };

/**
 * While reports rush in, the queue gets a trickle: each job costs the database
 * more than accepting its report did, and accepting goes first. What waits is
 * safe in the outbox and goes as soon as the rush is over.
 */
const RUSH: Pace = { batch: 10, gatherMs: 1_000 };

/** Accepted reports in a window from which it is a rush; a busy unit has as many in a week. */
const RUSH_IN_WINDOW = 5;

/** Short, so that a rush is known after its first few reports. */
const WINDOW_MS = 100;

/** Without such a window for so long, the rush is over. */
const CALM_AFTER_MS = 1_000;

export interface Pacer {
  /** A report was accepted. */
  note(): void;
  current(): Pace;
}

/** @param now milliseconds of a clock that never goes back */
export function createPacer(now: () => number): Pacer {
  let windowStart = now();
  let inWindow = 0;
  let lastRush = Number.NEGATIVE_INFINITY;

  return {
    note: () => {
      const at = now();
      if (at - windowStart >= WINDOW_MS) {
        windowStart = at;
        inWindow = 0;
      }
      inWindow += 1;
      if (inWindow >= RUSH_IN_WINDOW) lastRush = at;
    },
    current: () => (now() - lastRush < CALM_AFTER_MS ? RUSH : CALM),
  };
}
