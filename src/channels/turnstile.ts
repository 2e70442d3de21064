/** More is under way than is taken on at once. What was sent can be sent again. */
export class BusyError extends Error {
  override readonly name = 'BusyError';
}

export interface Turnstile {
  /** Runs a task when there is room for it. */
  pass<Result>(task: () => Promise<Result>): Promise<Result>;
}

/**
 * Lets so many tasks run at once, so many more wait, and turns the rest away.
 * @throws {BusyError} from `pass`
 */
export function createTurnstile({ atOnce, waiting }: { atOnce: number; waiting: number }): Turnstile {
  let running = 0;
  const queue: (() => void)[] = [];
  return {
    pass: async (task) => {
      if (running >= atOnce) {
        if (queue.length >= waiting) throw new BusyError('too many at once');
        await new Promise<void>((resolve) => queue.push(resolve));
      } else {
        running += 1;
      }
      try {
        return await task();
      } finally {
        const next = queue.shift();
        if (next) next();
        else running -= 1;
      }
    },
  };
}

export interface Budget {
  /**
   * Takes one from what is left.
   * @throws {BusyError} when nothing is
   */
  take(): void;
  /** Gives one back that was not used. */
  giveBack(): void;
}

/** So many at once, and so many an hour that come back bit by bit. Counts everybody together: it knows nobody. */
export function createBudget({ most, perHour }: { most: number; perHour: number }, clock: () => Date): Budget {
  let left = most;
  let at = clock().getTime();
  return {
    take: () => {
      const now = clock().getTime();
      left = Math.min(most, left + (Math.max(0, now - at) / 3_600_000) * perHour);
      at = now;
      if (left < 1) throw new BusyError('nothing left for now');
      left -= 1;
    },
    giveBack: () => {
      left = Math.min(most, left + 1);
    },
  };
}
