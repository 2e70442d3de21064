/** Tells how the start goes, a line a step. */
export interface Progress {
  /** Does a step and prints its name and how long it took; `done` may replace the name by what came of it. */
  step<T>(name: string, work: () => Promise<T>, done?: (result: T) => string): Promise<T>;
}

/** A person at a terminal asked for the end while the service was starting. */
export class StoppedEarly extends Error {
  override readonly name = 'StoppedEarly';
}

/** @param isStopped asked before each step, so that Ctrl-C need not wait for the whole start */
export function createProgress(isStopped: () => boolean): Progress {
  const isTerminal = process.stdout.isTTY === true;
  return {
    step: async (name, work, done) => {
      if (isStopped()) throw new StoppedEarly();
      if (isTerminal) process.stdout.write(`  ... ${name}`);
      const from = performance.now();
      try {
        const result = await work();
        const seconds = ((performance.now() - from) / 1000).toFixed(1);
        process.stdout.write(
          `${isTerminal ? '\r\x1b[K' : ''}  ${`${seconds} s`.padStart(6)}  ${done?.(result) ?? name}\n`,
        );
        return result;
      } catch (error) {
        if (isTerminal) process.stdout.write('\r\x1b[K');
        throw error;
      }
    },
  };
}
