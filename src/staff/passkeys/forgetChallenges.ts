import type { Executor } from '../../store/openStore.ts';
import { sql } from '../../store/sql.ts';
import type { ChallengeUse } from './issueChallenge.ts';
import { MAX_CHALLENGES, MAX_OWN_CHALLENGES } from './limits.ts';

/** Forgotten at one go: many times as many as come in between, and never so many that somebody waits for it. */
const AT_ONCE = 1_000;

/**
 * Makes room for one more challenge: forgets those whose time is over, and of those for the same use the oldest beyond
 * what may wait. To refuse a new one instead would let anybody keep everybody from signing in. Of two that do so at
 * once each passes over what the other forgets.
 */
export async function forgetChallenges(
  executor: Executor,
  { purpose, account, ticketHash }: ChallengeUse,
  now: Date,
): Promise<void> {
  const most = purpose === 'sign-in' ? MAX_CHALLENGES : MAX_OWN_CHALLENGES;
  const sameUse = sql`purpose = ${purpose} AND account IS NOT DISTINCT FROM ${account ?? null}
    AND ticket_hash IS NOT DISTINCT FROM ${ticketHash ?? null}`;
  await sql`
    WITH forgotten AS (
      SELECT cookie_hash FROM passkey_challenge
      WHERE expires_at <= ${now} OR (${sameUse} AND expires_at <= (
        SELECT expires_at FROM passkey_challenge WHERE ${sameUse} ORDER BY expires_at DESC OFFSET ${most - 1} LIMIT 1))
      ORDER BY expires_at LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED
    )
    DELETE FROM passkey_challenge USING forgotten WHERE passkey_challenge.cookie_hash = forgotten.cookie_hash`.execute(
    executor,
  );
}
