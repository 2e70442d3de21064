import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { CaseInputs, CaseView } from '../../src/staff/casework/wire.ts';
import { changeCase, readCase } from '../api/caseApi.ts';
import { isSignedOut, Problem } from '../api/problem.ts';
import { isSeenToDiffer } from './isSeenToDiffer.ts';

/** What is said of the last thing that was tried. */
export interface Said {
  readonly tone: 'good' | 'warn' | 'bad';
  readonly words: string;
}

export interface CaseControl {
  /** Undefined until it is there; null once it is not there for this member any more. */
  readonly view: CaseView | null | undefined;
  readonly busy: boolean;
  readonly said: Said | undefined;
  /** Does one operation and reads the case again; true when it was done. */
  readonly act: <Name extends keyof CaseInputs>(name: Name, input: CaseInputs[Name], done: string) => Promise<boolean>;
  readonly say: (said: Said) => void;
  /** What others have done, the newest last; until the member's next step. */
  readonly news: readonly string[];
  readonly tell: (words: string) => void;
  readonly refresh: () => Promise<void>;
}

interface CaseChoice {
  readonly id: string;
  /** Grows when something has changed at the desks. */
  readonly changes: number;
  readonly onChanged: () => void;
  readonly onSignedOut: () => void;
}

const STALE =
  'Somebody has changed the case meanwhile. It has been read again; what you entered is still here. Look at it and save again.';

const FOLLOWED = 'Somebody has changed the case. This is how it stands now; what you entered is still here.';

const TOO_SOON = 'Somebody has changed the case at this moment. Look at how it stands now, and press again.';

/** More than these are a list that nobody reads; the case itself shows where it stands. */
const MOST_NEWS = 3;

/** Nobody reads what has come onto the screen in less. */
const GLANCE_MS = 1_000;

/**
 * A case as it stands, and what can be done to it. It follows what others do. What a form holds is never touched by what the
 * service answers, and what changed under somebody's hand is not done by their press.
 */
export function useCase({ id, changes, onChanged, onSignedOut }: CaseChoice): CaseControl {
  const [view, setView] = useState<CaseView | null | undefined>();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<Said | undefined>();
  const [news, setNews] = useState<readonly string[]>([]);
  const shown = useRef<CaseView | undefined>(undefined);
  const followedAt = useRef(Number.NEGATIVE_INFINITY);

  /** Shows it unless something later is shown; whether a later version looks otherwise. */
  const show = useCallback((found: CaseView): boolean => {
    const before = shown.current ?? found;
    if (found.version < before.version) return false;
    shown.current = found;
    setView(found);
    return found.version > before.version && isSeenToDiffer(found, before);
  }, []);
  // Beside what is said of the member's own step, which they have not read yet.
  const tell = useCallback((words: string): void => {
    setNews((before) => [...before.filter((one) => one !== words), words].slice(-MOST_NEWS));
  }, []);
  const fail = useCallback(
    (error: unknown): void => {
      if (isSignedOut(error)) onSignedOut();
      else if (error instanceof Problem && error.status === 404) {
        // What is on the screen goes with the report itself, so that nothing that was typed is gone before.
        if (shown.current) onChanged();
        else setView(null);
      } else if (error instanceof Problem) setSaid({ tone: 'bad', words: error.message });
      else setSaid({ tone: 'warn', words: 'The service did not answer. Nothing was changed; try again.' });
    },
    [onChanged, onSignedOut],
  );
  const refresh = useCallback(async (): Promise<void> => {
    try {
      show(await readCase(id, 'person'));
    } catch (error) {
      fail(error);
    }
  }, [id, show, fail]);
  useEffect(() => {
    void refresh();
  }, [refresh]);

  const follow = useCallback(async (): Promise<void> => {
    try {
      if (!show(await readCase(id, 'console'))) return;
      followedAt.current = performance.now();
      tell(FOLLOWED);
    } catch (error) {
      // While the service does not answer, what was read stays on the screen, and nothing was tried that could have failed.
      if (isSignedOut(error) || (error instanceof Problem && error.status === 404)) fail(error);
    }
  }, [id, show, tell, fail]);
  const seen = useRef(changes);
  useEffect(() => {
    // What this window does itself is read when it is done.
    if (changes === seen.current || busy) return;
    seen.current = changes;
    void follow();
  }, [changes, busy, follow]);

  const act: CaseControl['act'] = async (name, input, done) => {
    if (!view || busy) return false;
    if (performance.now() - followedAt.current < GLANCE_MS) {
      setSaid({ tone: 'warn', words: TOO_SOON });
      return false;
    }
    setBusy(true);
    setNews([]);
    try {
      await changeCase(id, view.version, name, input);
      onChanged();
      await refresh();
      setSaid({ tone: 'good', words: done });
      return true;
    } catch (error) {
      if (error instanceof Problem && error.slug === 'case-changed') {
        await refresh();
        setSaid({ tone: 'warn', words: STALE });
      } else fail(error);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { view, busy, said, act, say: setSaid, news, tell, refresh };
}
