import type { CurrentRoster } from '../../api/context.ts';
import type { Store } from '../../store/openStore.ts';
import { sql } from '../../store/sql.ts';
import { findMember } from '../findMember.ts';
import type { Role } from '../roles/roles.ts';
import type { Account, AccountList } from './wire.ts';

interface AccountRow {
  id: string;
  created_at: Date;
  ended_at: Date | null;
  roles: Role[];
  passkeys: number;
  signed_in_at: Date | null;
  proposed_by: string | null;
  approved_by: string | null;
  expires_at: Date | null;
}

/** Every account and every invitation that can be used, by name. A unit has some dozens: they come at once. */
export async function listAccounts(store: Store, roster: CurrentRoster | null, now: Date): Promise<AccountList> {
  const { rows } = await sql<AccountRow>`
    SELECT account.id, created_at, ended_at,
      ARRAY(SELECT role FROM account_role WHERE account_role.account = account.id ORDER BY role) AS roles,
      (SELECT count(*)::int FROM passkey WHERE passkey.account = account.id) AS passkeys,
      (SELECT max(used_at) FROM passkey WHERE passkey.account = account.id) AS signed_in_at,
      proposed_by, approved_by, expires_at
    FROM account LEFT JOIN recovery
      ON recovery.account = account.id AND recovery.used_at IS NULL AND recovery.expires_at > ${now}
    ORDER BY ended_at IS NOT NULL, account.id`.execute(store.db);
  const invitations = await store.db
    .selectFrom('invitation')
    .select(['account', 'roles', 'invited_by', 'expires_at'])
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('account')
    .execute();
  return {
    accounts: rows.map((row) => describe(row, roster)),
    invitations: invitations.map((row) => ({
      id: row.account,
      roles: row.roles,
      invitedBy: row.invited_by,
      expiresAt: row.expires_at.toISOString(),
    })),
  };
}

function describe(row: AccountRow, roster: CurrentRoster | null): Account {
  const recovery =
    row.proposed_by === null || row.expires_at === null
      ? null
      : { proposedBy: row.proposed_by, approvedBy: row.approved_by, expiresAt: row.expires_at.toISOString() };
  return {
    id: row.id,
    roles: row.roles,
    inRoster: findMember(roster, row.id) !== undefined,
    passkeys: row.passkeys,
    createdAt: row.created_at.toISOString(),
    signedInAt: row.signed_in_at?.toISOString() ?? null,
    endedAt: row.ended_at?.toISOString() ?? null,
    recovery,
  };
}
