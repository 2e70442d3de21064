import { ProblemError } from '../../api/problem.ts';
import { appendAudit } from '../../audit/append.ts';
import type { Executor, Store } from '../../store/openStore.ts';
import { openSession } from '../openSession.ts';
import { insertPasskey } from '../passkeys/insertPasskey.ts';
import type { TakenChallenge } from '../passkeys/takeChallenge.ts';
import type { NewPasskey } from '../passkeys/verifyRegistration.ts';

export interface Acceptance {
  /** The challenge that the invitation or recovery led to. */
  readonly ticket: TakenChallenge;
  /** What the person calls the passkey. */
  readonly name: string;
  readonly passkey: NewPasskey;
  readonly now: Date;
}

/**
 * Uses an invitation or a recovery with the first passkey: makes the account, or
 * takes the old passkeys and sessions of a recovered one away. Using the link and
 * all that follows are one transaction, so of two uses one counts.
 *
 * @returns the secret of the session that begins
 * @throws ProblemError `link-used`, which a link is also that has been taken back or has expired meanwhile
 */
export async function acceptTicket(store: Store, { ticket, name, passkey, now }: Acceptance): Promise<string> {
  const { purpose, account, userHandle, ticketHash } = ticket;
  if (account === null || userHandle === null || ticketHash === null) throw new ProblemError('passkey-refused');
  return store.db.transaction().execute(async (transaction) => {
    if (purpose === 'invitation') await join(transaction, { account, userHandle, ticketHash, now });
    else await recover(transaction, { account, ticketHash, now });
    await insertPasskey(transaction, account, name, passkey, now);
    return openSession(transaction, account, now);
  });
}

interface Use {
  readonly account: string;
  readonly ticketHash: Uint8Array;
  readonly now: Date;
}

async function join(
  executor: Executor,
  { account, userHandle, ticketHash, now }: Use & { readonly userHandle: Uint8Array },
): Promise<void> {
  const invitation = await executor
    .updateTable('invitation')
    .set({ used_at: now })
    .where('token_hash', '=', ticketHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning(['roles', 'invited_by'])
    .executeTakeFirst();
  if (!invitation) throw new ProblemError('link-used');
  const made = await executor
    .insertInto('account')
    .values({ id: account, user_handle: userHandle, created_at: now, ended_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (made.numInsertedOrUpdatedRows !== 1n) throw new ProblemError('link-used');
  await executor
    .insertInto('account_role')
    .values(invitation.roles.map((role) => ({ account, role, granted_at: now })))
    .execute();
  await forgetOtherWays(executor, account);
  const roles = invitation.roles.join(',');
  await appendAudit(executor, { actor: account, action: 'account.joined', at: now, detail: { roles } });
}

async function recover(executor: Executor, { account, ticketHash, now }: Use): Promise<void> {
  const used = await executor
    .updateTable('recovery')
    .set({ used_at: now })
    .where('token_hash', '=', ticketHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  const live = await executor
    .selectFrom('account')
    .select('id')
    .where('id', '=', account)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (used.numUpdatedRows !== 1n || !live) throw new ProblemError('link-used');
  await executor.deleteFrom('passkey').where('account', '=', account).execute();
  await forgetOtherWays(executor, account);
  await appendAudit(executor, { actor: account, action: 'recovery.used', at: now });
}

/** Sessions and links from before: made for a name without an account, or with what was lost. */
async function forgetOtherWays(executor: Executor, account: string): Promise<void> {
  await executor.deleteFrom('member_session').where('member', '=', account).where('role', '=', 'member').execute();
  await executor
    .deleteFrom('sign_in_link')
    .where('member', '=', account)
    .where('role', '=', 'member')
    .where('used_at', 'is', null)
    .execute();
}
