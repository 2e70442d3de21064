/** Counts what happened in the last minute, in steps of a second. */
export interface LoadMeter {
  note(): void;
  /** How many in the minute that ends now. */
  lastMinute(): number;
}

const SECONDS = 60;

export function createLoadMeter(clock: () => Date): LoadMeter {
  const counts = new Array<number>(SECONDS).fill(0);
  let latest = second();

  function second(): number {
    return Math.floor(clock().getTime() / 1000);
  }

  function advance(): void {
    const now = second();
    const passed = Math.min(Math.max(now - latest, 0), SECONDS);
    for (let step = 1; step <= passed; step += 1) counts[(latest + step) % SECONDS] = 0;
    latest = Math.max(latest, now);
  }

  return {
    note: () => {
      advance();
      counts[latest % SECONDS] = (counts[latest % SECONDS] ?? 0) + 1;
    },
    lastMinute: () => {
      advance();
      return counts.reduce((sum, count) => sum + count, 0);
    },
  };
}
