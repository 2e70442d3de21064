import type { Report } from '../../src/report/report.ts';
import type { Prepared, Question, Sealing, ShownDesk } from '../sealer/protocol.ts';
import { startWorker } from '../worker/startWorker.ts';

/** Where the build put the sealer's bundle. */
declare const __CALL_SEALER__: { readonly path: string; readonly integrity: string };

/** The worker that seals one call. Asking throws WorkerError when it has ended. */
export interface CallSealer {
  /** Checks a roster and tells its desks; undefined when nothing may be sealed to it. */
  prepare(root: string, signed: unknown): Promise<readonly ShownDesk[] | undefined>;
  seal(report: Report, priority: boolean): Promise<Sealing>;
  /** Ends the worker, and with it the caller's words and keys. */
  end(): void;
}

/** Starts the worker for a call. */
export function startSealer(): CallSealer {
  const worker = startWorker<Question>(__CALL_SEALER__.path);
  return {
    prepare: async (root, signed) => {
      const prepared = await worker.ask<Prepared>({ ask: 'prepare', root, signed });
      return prepared.ok ? prepared.desks : undefined;
    },
    seal: (report, priority) => worker.ask<Sealing>({ ask: 'seal', report, priority }),
    end: () => worker.end(),
  };
}
