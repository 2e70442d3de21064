import { logEvent } from '../../log/logEvent.ts';
import { type Closing, createClosing } from './closing.ts';
import { createProgress, type Progress, StoppedEarly } from './progress.ts';
import { listenForStop } from './stopSignal.ts';

export interface ServiceParts {
  readonly closing: Closing;
  readonly progress: Progress;
  /** Ends the service because something it cannot do without is gone. */
  readonly fail: (message: string) => void;
}

/**
 * Runs a service from its start to the wish to stop, and closes all that it started.
 * @param start starts the parts, adding each to `closing`
 * @returns the exit code: 0 after an orderly end
 * @throws what `start` throws, once all that had been started is closed
 */
export async function runService(start: (parts: ServiceParts) => Promise<void>): Promise<number> {
  endOnFaults();
  const stop = listenForStop(() => console.log('Stopping at once.'));
  const closing = createClosing();
  const failure = Promise.withResolvers<string>();
  const progress = createProgress(() => stop.isRaised);
  try {
    await start({ closing, progress, fail: failure.resolve });
  } catch (error) {
    await closing.close().catch((fault) => logEvent('service.close-failed', fault));
    if (error instanceof StoppedEarly) {
      console.log('Stopped.');
      return 0;
    }
    throw error;
  }
  const lost = await Promise.race([stop.raised, failure.promise]);
  console.log('Stopping: finishing what is in hand. (Ctrl-C again stops at once.)');
  await closing.close();
  if (lost === undefined) {
    console.log('Stopped. Everything is kept.');
    return 0;
  }
  console.error(lost);
  return 1;
}

/** A fault that nothing caught is logged by class and code, as its message could hold data, and ends the process. */
function endOnFaults(): void {
  process.on('uncaughtException', (error) => {
    logEvent('service.fault', error);
    process.exit(1);
  });
}
