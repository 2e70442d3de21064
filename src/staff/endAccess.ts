import type { Store } from '../store/openStore.ts';

/** Ends every session of that name, whatever its role, and takes back the links that were not used. */
export async function endAccess(store: Store, name: string): Promise<{ sessions: number; links: number }> {
  const links = await store.db
    .deleteFrom('sign_in_link')
    .where('member', '=', name)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  const sessions = await store.db.deleteFrom('member_session').where('member', '=', name).executeTakeFirst();
  return { sessions: Number(sessions.numDeletedRows), links: Number(links.numDeletedRows) };
}
