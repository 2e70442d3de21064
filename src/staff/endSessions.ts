import { appendAudit } from '../audit/append.ts';
import type { Store } from '../store/openStore.ts';
import type { StaffRole } from '../store/staffTables.ts';

/** Ends every session of that name and kind; a shift and an account of one name are two people. */
export async function endSessions(
  store: Store,
  { member, role }: { readonly member: string; readonly role: StaffRole },
  actor: string,
  now: Date,
): Promise<void> {
  await store.db.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('member_session').where('member', '=', member).where('role', '=', role).execute();
    await appendAudit(transaction, { actor, action: 'sessions.revoked', at: now, detail: { account: member } });
  });
}
