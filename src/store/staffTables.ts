import type { ColumnType } from 'kysely';
import type { Role } from '../staff/roles/roles.ts';

/** How somebody is known: a member by the roster or an account, a call handler by the link of their shift alone. */
export type StaffRole = 'member' | 'call-handler';

/** A one-time link with which somebody signs in. */
export interface SignInLinkTable {
  /** SHA-256 of the token in the link. */
  token_hash: ColumnType<Uint8Array, Uint8Array, never>;
  /** The member's id in the roster, or the name that the call handler goes by. */
  member: ColumnType<string, string, never>;
  role: ColumnType<StaffRole, StaffRole | undefined, never>;
  /** What who comes by it may do, unless they have an account: then that says it. */
  roles: ColumnType<Role[], Role[], never>;
  expires_at: ColumnType<Date, Date, never>;
  /** Null until it is used; kept for a while after, so that a second use can be named as one. */
  used_at: Date | null;
}

/** Somebody who is signed in. Which desk that means for a member is read from the roster at every request. */
export interface MemberSessionTable {
  /** SHA-256 of the cookie's token. */
  token_hash: ColumnType<Uint8Array, Uint8Array, never>;
  member: ColumnType<string, string, never>;
  role: ColumnType<StaffRole, StaffRole | undefined, never>;
  /** Of somebody without an account; an account's roles are read from it at every request. */
  roles: ColumnType<Role[], Role[], never>;
  started_at: ColumnType<Date, Date, never>;
  /** The last request that the member's own action caused. */
  seen_at: Date;
}

/** That a member opened a report, by the hour; several openings in one hour are one row. */
export interface ReportOpeningTable {
  report_id: ColumnType<Uint8Array, Uint8Array, never>;
  opened_hour: ColumnType<Date, Date, never>;
  member: ColumnType<string, string, never>;
  /** Why, as a code; null for openings before reasons were asked. */
  reason: ColumnType<string | null, string, never>;
}

export interface StaffTables {
  sign_in_link: SignInLinkTable;
  member_session: MemberSessionTable;
  report_opening: ReportOpeningTable;
}
