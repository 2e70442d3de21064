import { useEffect, useState } from 'preact/hooks';
import type { Me, Permission } from '../../src/staff/wire.ts';

/** Pages about people and about the work as a whole, beside those of work. */
export type PeoplePage = 'you' | 'people' | 'deliveries' | 'roster' | 'audit' | 'statistics';

const PAGES: readonly PeoplePage[] = ['you', 'people', 'deliveries', 'roster', 'audit', 'statistics'];

/** What one has to be allowed to see a page; the others are everybody's. */
const NEEDS: Partial<Record<PeoplePage, Permission>> = {
  people: 'accounts.manage',
  deliveries: 'jobs.watch',
  audit: 'audit.read',
  statistics: 'statistics.read',
};

/** The fragment of a page, for a link. */
export const peopleHref = (page: PeoplePage): string => `#/${page}`;

/** Which of these pages the address names; where it names none, the one that somebody without reports or calls starts at. */
export function usePeoplePage(me: Me | undefined): PeoplePage | undefined {
  const [hash, setHash] = useState(() => location.hash);
  useEffect(() => {
    const follow = (): void => setHash(location.hash);
    addEventListener('hashchange', follow);
    // It may have changed since the first drawing.
    follow();
    return () => removeEventListener('hashchange', follow);
  }, []);
  if (!me) return undefined;
  const named = PAGES.find((page) => `#/${page}` === hash);
  if (named !== undefined && maySee(me, named)) return named;
  if (me.permissions.includes('queue.read') || me.permissions.includes('calls.take')) return undefined;
  return (['people', 'audit'] as const).find((page) => maySee(me, page)) ?? 'you';
}

/** Whether the roles let somebody see a page. */
export function maySee(me: Me, page: PeoplePage): boolean {
  const needed = NEEDS[page];
  return needed === undefined || me.permissions.includes(needed);
}
