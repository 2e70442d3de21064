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

/** Accepted reports in a second from which it is a rush; a busy unit has as many in a month. */
const RUSH_PER_SECOND = 50;

const WINDOW_MS = 1_000;

export interface Pacer {
  /** A report was accepted. */
  note(): void;
  current(): Pace;
}

/** @param now milliseconds of a clock that never goes back */
export function createPacer(now: () => number): Pacer {
  let windowStart = now();
  let inWindow = 0;
  let before = 0;

  const advance = (): void => {
    const passed = now() - windowStart;
    if (passed < WINDOW_MS) return;
    before = passed < 2 * WINDOW_MS ? inWindow : 0;
    inWindow = 0;
    windowStart += passed - (passed % WINDOW_MS);
  };

  return {
    note: () => {
      advance();
      inWindow += 1;
    },
    current: () => {
      advance();
      return Math.max(before, inWindow) >= RUSH_PER_SECOND ? RUSH : CALM;
    },
  };
}
