/** What has been started and is to be closed, last first. */
export interface Closing {
  /** Adds something to close; it closes before all that was added earlier. */
  add(close: () => Promise<void>): void;
  /** Closes everything; a part that fails does not keep the others open. The first failure is thrown at the end. */
  close(): Promise<void>;
}

export function createClosing(): Closing {
  const closers: (() => Promise<void>)[] = [];
  return {
    add: (close) => {
      closers.push(close);
    },
    close: async () => {
      const failures: unknown[] = [];
      for (let next = closers.pop(); next !== undefined; next = closers.pop()) {
        await next().catch((error: unknown) => failures.push(error));
      }
      if (failures.length > 0) throw failures[0];
    },
  };
}
