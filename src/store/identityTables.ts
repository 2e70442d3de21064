import type { ColumnType } from 'kysely';
import type { Role } from '../staff/roles/roles.ts';

/** Written once. */
type Fixed<T> = ColumnType<T, T, never>;
type Bytes = Fixed<Uint8Array>;

/** A person who signs in with passkeys. */
export interface AccountTable {
  /** As the roster names a member; never given to another person. */
  id: Fixed<string>;
  /** What a passkey knows the person by: random, so that it says nothing (WebAuthn, section 14.6.1). */
  user_handle: Bytes;
  created_at: Fixed<Date>;
  /** From then on nobody signs in with it. */
  ended_at: Date | null;
}

export interface AccountRoleTable {
  account: Fixed<string>;
  role: Fixed<Role>;
  granted_at: Fixed<Date>;
}

/** A credential of an account (WebAuthn, section 4, "credential record"). */
export interface PasskeyTable {
  credential_id: Bytes;
  account: Fixed<string>;
  /** COSE_Key. */
  public_key: Bytes;
  /** The authenticator's signature counter; read as text, as PostgreSQL's bigint is. */
  counter: ColumnType<string, number, number>;
  transports: Fixed<string[]>;
  name: Fixed<string>;
  added_at: Fixed<Date>;
  used_at: Date | null;
}

export type ChallengePurpose = 'sign-in' | 'add' | 'invitation' | 'recovery';

/** A challenge that a browser was given and has not answered. */
export interface PasskeyChallengeTable {
  /** SHA-256 of the cookie that binds it to one browser. */
  cookie_hash: Bytes;
  challenge: Bytes;
  purpose: Fixed<ChallengePurpose>;
  /** Whose passkey is to be registered; null when signing in. */
  account: Fixed<string | null>;
  user_handle: Fixed<Uint8Array | null>;
  /** The invitation or recovery that leads to it. */
  ticket_hash: Fixed<Uint8Array | null>;
  expires_at: Fixed<Date>;
}

/** A one-time link that makes an account. */
export interface InvitationTable {
  token_hash: Bytes;
  account: Fixed<string>;
  roles: Fixed<Role[]>;
  invited_by: Fixed<string>;
  expires_at: Fixed<Date>;
  used_at: Date | null;
}

/** A new way in for somebody who lost their passkeys: proposed by one administrator, approved by another. */
export interface RecoveryTable {
  account: Fixed<string>;
  proposed_by: Fixed<string>;
  proposed_at: Fixed<Date>;
  approved_by: string | null;
  token_hash: Uint8Array | null;
  expires_at: Date;
  used_at: Date | null;
}

export interface IdentityTables {
  account: AccountTable;
  account_role: AccountRoleTable;
  passkey: PasskeyTable;
  passkey_challenge: PasskeyChallengeTable;
  invitation: InvitationTable;
  recovery: RecoveryTable;
}
