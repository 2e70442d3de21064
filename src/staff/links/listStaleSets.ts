import type { Store } from '../../store/openStore.ts';
import { notLockedOut } from '../casework/notLockedOut.ts';
import { describeSets } from './getLinkSet.ts';
import { SETS_PAGE_SIZE } from './limits.ts';
import type { HeldLinkSet } from './wire.ts';

/**
 * Some of a desk's sets whose tokens were made with a key before that epoch. Each leaves the list as it is put anew, so
 * that asking again goes on where it stopped.
 */
export async function listStaleSets(
  store: Store,
  desk: string,
  before: number,
  member: string,
): Promise<{ sets: HeldLinkSet[]; left: number }> {
  const stale = store.db
    .selectFrom('link_set')
    .innerJoin('triage', (join) =>
      join.onRef('triage.report_id', '=', 'link_set.report_id').onRef('triage.desk', '=', 'link_set.desk'),
    )
    .where('link_set.desk', '=', desk)
    .where('link_set.epoch', '<', before)
    .where(notLockedOut(member));
  const [rows, counted] = await Promise.all([
    stale
      .select(['link_set.report_id', 'link_set.desk', 'link_set.epoch', 'link_set.sealed', 'link_set.object'])
      .orderBy('link_set.report_id')
      .limit(SETS_PAGE_SIZE)
      .execute(),
    stale.select((select) => select.fn.countAll<string>().as('left')).executeTakeFirstOrThrow(),
  ]);
  return { sets: await describeSets(store.db, member, rows), left: Number(counted.left) };
}
