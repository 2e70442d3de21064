import { appendAudit } from '../audit/append.ts';
import type { Store } from '../store/openStore.ts';
import { sql } from '../store/sql.ts';
import type { StaffRole } from '../store/staffTables.ts';
import { deleteEndedSessions } from './deleteEndedSessions.ts';
import { READING_ROLES } from './roles/keyless.ts';
import { createToken, hashToken } from './token.ts';

/** Why a link did not open a session. Only who holds the link can learn it. */
export type LinkRefusal = 'used' | 'expired' | 'unknown';

export type SessionStart =
  | { readonly ok: true; readonly member: string; readonly secret: string }
  | { readonly ok: false; readonly reason: LinkRefusal };

/**
 * Trades a link's token for a session. Use and session are one statement, so of
 * two requests with one link only one gets a session.
 *
 * @param members ids of the current roster; a link that would read reports is unknown for any other name without an account
 */
export async function startSession(
  store: Store,
  linkSecret: string,
  members: readonly string[],
  now: Date,
): Promise<SessionStart> {
  const linkHash = await hashToken(linkSecret);
  if (!linkHash) return { ok: false, reason: 'unknown' };
  await deleteEndedSessions(store.db, now);
  const session = await createToken();
  const started = await store.db.transaction().execute(async (transaction) => {
    const { rows } = await sql<{ member: string; role: StaffRole }>`
    WITH link AS (
      UPDATE sign_in_link SET used_at = ${now}
      WHERE token_hash = ${linkHash} AND used_at IS NULL AND expires_at > ${now}
        AND (role = 'call-handler' OR member = ANY(${members})
          OR NOT roles && ${[...READING_ROLES]}::text[]
          OR EXISTS (SELECT FROM account WHERE id = member AND ended_at IS NULL))
      RETURNING member, role, roles
    )
    INSERT INTO member_session (token_hash, member, role, roles, started_at, seen_at)
    SELECT ${session.hash}, member, role, roles, ${now}::timestamptz, ${now}::timestamptz FROM link
    RETURNING member, role`.execute(transaction);
    const [row] = rows;
    if (row) {
      await appendAudit(transaction, {
        actor: row.member,
        action: 'session.started',
        at: now,
        detail: { role: row.role },
      });
    }
    return row;
  });
  if (started) return { ok: true, member: started.member, secret: session.secret };
  return { ok: false, reason: await whyRefused(store, linkHash, now) };
}

async function whyRefused(store: Store, linkHash: Uint8Array, now: Date): Promise<LinkRefusal> {
  const link = await store.db
    .selectFrom('sign_in_link')
    .select(['used_at', 'expires_at'])
    .where('token_hash', '=', linkHash)
    .executeTakeFirst();
  if (link?.used_at) return 'used';
  return link && link.expires_at <= now ? 'expired' : 'unknown';
}
