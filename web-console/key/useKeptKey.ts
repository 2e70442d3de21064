import { useCallback, useContext, useEffect, useState } from 'preact/hooks';
import { Account } from './account.ts';
import { type KeptKey, readKeptKey } from './keptKey.ts';

/** The key that this browser keeps for who is signed in; undefined until it is read, null when there is none. */
export function useKeptKey(): { readonly kept: KeptKey | null | undefined; readonly refresh: () => Promise<void> } {
  const account = useContext(Account);
  const [kept, setKept] = useState<KeptKey | null | undefined>();
  const refresh = useCallback(async () => {
    setKept(account === undefined ? null : ((await readKeptKey(account).catch(() => undefined)) ?? null));
  }, [account]);
  useEffect(() => {
    void refresh();
  }, [refresh]);
  return { kept, refresh };
}
