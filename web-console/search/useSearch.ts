import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { isSignedOut } from '../api/problem.ts';
import type { Keyring } from '../key/keyring.ts';
import { fillIndex, type Progress } from './fillIndex.ts';
import type { Found } from './indexer/protocol.ts';
import { type Indexer, startIndexer } from './startIndexer.ts';

/** `off`: nothing was asked for yet. */
export type IndexPhase = 'off' | 'starting' | 'filling' | 'paused' | 'ready' | 'failed';

export interface SearchControl {
  readonly phase: IndexPhase;
  readonly progress: Progress | undefined;
  /** Begins, or brings the index up to date, or goes on after a pause. */
  readonly fill: () => void;
  readonly pause: () => void;
  /** Finds nothing while there is no index. */
  readonly search: (words: string, desk: string | undefined, state: string | undefined) => Promise<Found>;
}

const NOTHING: Found = { hits: [], total: 0 };

/**
 * The member's own index. It lives as long as their key is unlocked, on whatever view they are; nothing is fetched for it
 * before they ask for it, since that counts as consulting the reports.
 */
export function useSearch(keyring: Keyring | undefined, onSignedOut: () => void): SearchControl {
  const [phase, setPhase] = useState<IndexPhase>('off');
  const [progress, setProgress] = useState<Progress | undefined>();
  const indexer = useRef<Indexer | undefined>(undefined);
  const goOn = useRef<(() => void) | undefined>(undefined);
  const waiting = useRef<Promise<void> | undefined>(undefined);
  const run = useRef(0);

  useEffect(() => {
    return () => {
      run.current += 1;
      goOn.current?.();
      [goOn.current, waiting.current] = [undefined, undefined];
      indexer.current?.end();
      indexer.current = undefined;
      setPhase('off');
      setProgress(undefined);
    };
  }, [keyring]);

  const begin = useCallback(
    async (unlocked: Keyring) => {
      run.current += 1;
      const own = run.current;
      const isOver = (): boolean => run.current !== own;
      // Who paused during the last batch has nothing left to let go on.
      const end = (reached: IndexPhase): void => {
        [goOn.current, waiting.current] = [undefined, undefined];
        setPhase(reached);
      };
      try {
        setPhase('starting');
        const started = indexer.current ?? (await startIndexer(unlocked));
        if (isOver()) return started.end();
        indexer.current = started;
        // Who paused while it started finds it paused.
        if (!waiting.current) setPhase('filling');
        await fillIndex(started, unlocked, {
          turn: () => waiting.current ?? Promise.resolve(),
          isOver,
          onProgress: (now) => {
            if (!isOver()) setProgress(now);
          },
        });
        if (!isOver()) end('ready');
      } catch (error) {
        if (isOver()) return;
        end('failed');
        if (isSignedOut(error)) onSignedOut();
      }
    },
    [onSignedOut],
  );

  const fill = (): void => {
    if (phase === 'paused') {
      goOn.current?.();
      [goOn.current, waiting.current] = [undefined, undefined];
      setPhase('filling');
    } else if (keyring && phase !== 'starting' && phase !== 'filling') void begin(keyring);
  };

  const pause = (): void => {
    if (phase !== 'starting' && phase !== 'filling') return;
    waiting.current = new Promise((resolve) => {
      goOn.current = resolve;
    });
    setPhase('paused');
  };

  const search = useCallback<SearchControl['search']>(
    async (words, desk, state) => indexer.current?.ask({ ask: 'search', words, desk, state }) ?? NOTHING,
    [],
  );

  return { phase, progress, fill, pause, search };
}
