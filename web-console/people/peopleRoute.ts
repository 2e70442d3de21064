import { useEffect, useState } from 'preact/hooks';
import type { Me } from '../../src/staff/wire.ts';

/** Pages about people, beside those of work. */
export type PeoplePage = 'you' | 'people' | 'roster';

const PAGES: readonly string[] = ['you', 'people', 'roster'];

/** The fragment of a page, for a link. */
export const peopleHref = (page: PeoplePage): string => `#/${page}`;

/** Which of these pages the address names; where it names none, the one that somebody without reports or calls starts at. */
export function usePeoplePage(me: Me | undefined): PeoplePage | undefined {
  const [hash, setHash] = useState(() => location.hash);
  useEffect(() => {
    const follow = (): void => setHash(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  if (!me) return undefined;
  const manages = me.permissions.includes('accounts.manage');
  const named = PAGES.find((page) => `#/${page}` === hash) as PeoplePage | undefined;
  if (named !== undefined && (named !== 'people' || manages)) return named;
  if (me.permissions.includes('queue.read') || me.permissions.includes('calls.take')) return undefined;
  return manages ? 'people' : 'you';
}
