import { useCallback, useEffect, useState } from 'preact/hooks';
import type { CaseInputs, CaseView } from '../../src/staff/casework/wire.ts';
import { changeCase, readCase } from '../api/caseApi.ts';
import { isSignedOut, Problem } from '../api/problem.ts';

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
  readonly refresh: () => Promise<void>;
}

const STALE =
  'Somebody has changed the case meanwhile. It has been read again; what you entered is still here. Look at it and save again.';

/** A case as it stands, and what can be done to it. What a form holds is never touched by what the service answers. */
export function useCase(id: string, onChanged: () => void, onSignedOut: () => void): CaseControl {
  const [view, setView] = useState<CaseView | null | undefined>();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<Said | undefined>();

  const fail = useCallback(
    (error: unknown): void => {
      if (isSignedOut(error)) onSignedOut();
      else if (error instanceof Problem && error.status === 404) setView(null);
      else if (error instanceof Problem) setSaid({ tone: 'bad', words: error.message });
      else setSaid({ tone: 'warn', words: 'The service did not answer. Nothing was changed; try again.' });
    },
    [onSignedOut],
  );
  const refresh = useCallback(async (): Promise<void> => {
    try {
      setView(await readCase(id, 'person'));
    } catch (error) {
      fail(error);
    }
  }, [id, fail]);
  useEffect(() => {
    void refresh();
  }, [refresh]);

  const act: CaseControl['act'] = async (name, input, done) => {
    if (!view || busy) return false;
    setBusy(true);
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
  return { view, busy, said, act, say: setSaid, refresh };
}
