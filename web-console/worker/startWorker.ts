/** The worker did not start or broke down; what was asked of it is not answered. */
export class WorkerError extends Error {
  override readonly name = 'WorkerError';
}

/** What a page asks of a worker, and the worker's answer; the number ties them together. */
export interface Asked<Question> {
  readonly number: number;
  readonly question: Question;
}

export interface Answered<Answer> {
  readonly number: number;
  readonly answer: Answer;
}

/** A running worker. */
export interface Asker<Question> {
  /**
   * @param transfer what goes to the worker and is no longer the page's
   * @throws WorkerError
   */
  ask<Answer>(question: Question, transfer?: Transferable[]): Promise<Answer>;
  /** Ends the worker, and with it everything it holds. */
  end(): void;
}

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: WorkerError) => void;
}

interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string };
}

/** Where the build puts what this service's own pages may run. */
const BUILT = /^\/assets\/[a-z-]+\.[0-9a-f]+\.js$/;

/** The one place where the page names code to run: always a constant of the build. */
const trusted = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes?.createPolicy('candour', {
  createScriptURL: (url) => {
    if (!BUILT.test(url)) throw new TypeError('not a bundle of the build');
    return url;
  },
});

/** Starts the worker whose code is at `path`. */
export function startWorker<Question>(path: string): Asker<Question> {
  const worker = new Worker(trusted?.createScriptURL(path) ?? path);
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let ended = false;

  const end = (): void => {
    ended = true;
    worker.terminate();
    for (const { reject } of waiting.values()) reject(new WorkerError('The worker has ended.'));
    waiting.clear();
  };
  worker.addEventListener('error', end);
  worker.addEventListener('messageerror', end);
  worker.addEventListener('message', ({ data }: MessageEvent<Answered<unknown>>) => {
    waiting.get(data.number)?.resolve(data.answer as never);
    waiting.delete(data.number);
  });

  return {
    ask: (question, transfer = []) =>
      new Promise((resolve, reject) => {
        if (ended) return reject(new WorkerError('The worker has ended.'));
        asked += 1;
        waiting.set(asked, { resolve, reject });
        worker.postMessage({ number: asked, question } satisfies Asked<Question>, transfer);
      }),
    end,
  };
}
