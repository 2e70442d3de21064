import { useCallback, useEffect, useState } from 'preact/hooks';
import type { AccountList } from '../../src/staff/accounts/wire.ts';
import { readAccounts } from '../api/peopleApi.ts';
import { isSignedOut, Problem } from '../api/problem.ts';
import { problemWords } from './problemWords.ts';

/** A link that was just made. */
export interface MadeLink {
  readonly account: string;
  readonly link: string;
}

/** What went wrong. */
export interface PeopleFault {
  readonly words: string;
  /** Whoever asks is signed in by a link alone. */
  readonly needsAccount: boolean;
}

export interface PeopleControl {
  readonly list: AccountList | undefined;
  readonly fault: PeopleFault | undefined;
  readonly made: MadeLink | undefined;
  /** Does something and reads the list again; gives whether it was done. */
  readonly act: (action: () => Promise<MadeLink | undefined>) => Promise<boolean>;
}

/** The people of the unit, and changes to them. */
export function usePeople(onSignedOut: () => void): PeopleControl {
  const [list, setList] = useState<AccountList | undefined>();
  const [fault, setFault] = useState<PeopleFault | undefined>();
  const [made, setMade] = useState<MadeLink | undefined>();

  const act = useCallback(
    async (action: () => Promise<MadeLink | undefined>) => {
      setFault(undefined);
      try {
        setMade(await action());
        setList(await readAccounts());
        return true;
      } catch (error) {
        if (isSignedOut(error)) onSignedOut();
        else
          setFault({
            words: problemWords(error),
            needsAccount: error instanceof Problem && error.slug === 'no-account',
          });
        return false;
      }
    },
    [onSignedOut],
  );

  useEffect(() => {
    void act(async () => undefined);
  }, [act]);

  return { list, fault, made, act };
}
