import { ProblemError } from '../../api/problem.ts';
import { appendAudit } from '../../audit/append.ts';
import type { Store } from '../../store/openStore.ts';

/**
 * Takes a passkey away from its account. The account's row is locked meanwhile,
 * so that of two requests that would leave none one is refused.
 *
 * @throws ProblemError `not-found` for none of this account's, `last-passkey` for the only one
 */
export async function removePasskey(store: Store, account: string, id: Uint8Array, now: Date): Promise<void> {
  await store.db.transaction().execute(async (transaction) => {
    await transaction.selectFrom('account').select('id').where('id', '=', account).forUpdate().execute();
    const removed = await transaction
      .deleteFrom('passkey')
      .where('credential_id', '=', id)
      .where('account', '=', account)
      .executeTakeFirst();
    if (removed.numDeletedRows === 0n) throw new ProblemError('not-found');
    const left = await transaction
      .selectFrom('passkey')
      .select('name')
      .where('account', '=', account)
      .limit(1)
      .execute();
    if (left.length === 0) throw new ProblemError('last-passkey');
    await appendAudit(transaction, { actor: account, action: 'passkey.removed', at: now });
  });
}
