import type { Roster } from '../../roster/roster.ts';
import type { Store } from '../../store/openStore.ts';
import { announce } from './events/announce.ts';
import { freeOfLeavers } from './freeOfLeavers.ts';

/** What people hold whom a roster no longer names at their desk waits again, as soon as that roster is in force. */
export async function releaseLeavers(store: Store, roster: Roster, now: Date): Promise<void> {
  const desks = roster.desks.map(({ id, members }) => ({ id, members: members.map((member) => member.id) }));
  const freed = await store.db.transaction().execute((transaction) => freeOfLeavers(transaction, desks, now));
  if (freed.length > 0) await announce(store, freed);
}
