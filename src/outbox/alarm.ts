/** A sleeping place for one background loop. */
export interface Alarm {
  /** Sleeps until rung, or for `ms` at most. A ring that came before ends it at once. */
  wait(ms: number): Promise<void>;
  /** Sleeps for `ms`, rung or not. */
  pause(ms: number): Promise<void>;
  ring(): void;
  /** Ends the sleep in hand and every later one. */
  stop(): void;
}

export function createAlarm(): Alarm {
  let rung = false;
  let stopped = false;
  let ringable = false;
  let wakeUp: (() => void) | undefined;

  const sleep = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(done, ms);
      function done(): void {
        clearTimeout(timer);
        wakeUp = undefined;
        resolve();
      }
      wakeUp = done;
    });

  return {
    wait: async (ms) => {
      if (!rung && !stopped) {
        ringable = true;
        await sleep(ms);
        ringable = false;
      }
      rung = false;
    },
    pause: async (ms) => {
      if (!stopped) await sleep(ms);
    },
    ring: () => {
      rung = true;
      if (ringable) wakeUp?.();
    },
    stop: () => {
      stopped = true;
      wakeUp?.();
    },
  };
}
