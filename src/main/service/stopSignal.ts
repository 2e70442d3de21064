const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * One Ctrl-C can arrive several times: from the terminal, from npm, from the Node that handed over. Only a signal that
 * comes later than this after the first is a person who will not wait.
 */
const SAME_SIGNAL_MS = 500;

/** As a shell reports a process that SIGINT ended. */
const INTERRUPTED = 130;

export interface StopSignal {
  /** Whether the end has been asked for. */
  readonly isRaised: boolean;
  /** Resolves when the end is asked for. */
  readonly raised: Promise<void>;
}

/**
 * Listens for the wish to stop: Ctrl-C, `kill`, a closed terminal, or the end of the process that handed over to this
 * one. A second Ctrl-C ends the process at once.
 */
export function listenForStop(onForce: () => void): StopSignal {
  let firstAt: number | undefined;
  const { promise, resolve } = Promise.withResolvers<void>();
  const stop = (): void => {
    const now = performance.now();
    if (firstAt === undefined) {
      firstAt = now;
      resolve();
    } else if (now - firstAt > SAME_SIGNAL_MS) {
      onForce();
      process.exit(INTERRUPTED);
    }
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  if (process.channel) {
    process.once('disconnect', stop);
    process.channel.unref();
  }
  return {
    get isRaised() {
      return firstAt !== undefined;
    },
    raised: promise,
  };
}
