import type { Answered, Asked, Question, Reading, UnlockAnswer } from '../opener/protocol.ts';

/** Where the build put the opener's bundle. */
declare const __OPENER__: { readonly path: string; readonly integrity: string };

/** The worker did not start or broke down; what was asked of it is not answered. */
export class OpenerError extends Error {
  override readonly name = 'OpenerError';
}

/** The worker that can hold a key. */
export interface Opener {
  /** @throws OpenerError */
  ask(question: Extract<Question, { ask: 'unlock' }>): Promise<UnlockAnswer>;
  /** @throws OpenerError */
  ask(question: Extract<Question, { ask: 'read' }>): Promise<Reading>;
  /** Ends the worker, and with it everything it holds. */
  end(): void;
}

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: OpenerError) => void;
}

/** The one place where the page names code to run: a constant of the build. */
interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string };
}

const trusted = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes?.createPolicy('candour', {
  createScriptURL: () => __OPENER__.path,
});

/** Starts the worker. */
export function startOpener(): Opener {
  const worker = new Worker(trusted?.createScriptURL('') ?? __OPENER__.path);
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let ended = false;

  const end = (): void => {
    ended = true;
    worker.terminate();
    for (const { reject } of waiting.values()) reject(new OpenerError('The opener has ended.'));
    waiting.clear();
  };
  worker.addEventListener('error', end);
  worker.addEventListener('messageerror', end);
  worker.addEventListener('message', ({ data }: MessageEvent<Answered>) => {
    waiting.get(data.number)?.resolve(data.answer as never);
    waiting.delete(data.number);
  });

  const ask = <Answer>(question: Question): Promise<Answer> =>
    new Promise<Answer>((resolve, reject) => {
      if (ended) return reject(new OpenerError('The opener has ended.'));
      asked += 1;
      waiting.set(asked, { resolve, reject });
      worker.postMessage({ number: asked, question } satisfies Asked);
    });
  return { ask, end } as Opener;
}
