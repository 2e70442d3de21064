import { encodeBase64Url } from '../../envelope/base64url.ts';
import type { ChallengePurpose } from '../../store/identityTables.ts';
import type { Store } from '../../store/openStore.ts';
import { hashToken } from '../token.ts';

export interface TakenChallenge {
  readonly purpose: ChallengePurpose;
  /** base64url, as the browser signs it. */
  readonly challenge: string;
  readonly account: string | null;
  readonly userHandle: Uint8Array | null;
  readonly ticketHash: Uint8Array | null;
}

/**
 * Takes the challenge of a browser's cookie away: whatever comes of the answer,
 * no other answer to it counts.
 *
 * @returns undefined when there is none for these purposes, or its time is over
 */
export async function takeChallenge(
  store: Store,
  cookie: string | undefined,
  purposes: readonly ChallengePurpose[],
  now: Date,
): Promise<TakenChallenge | undefined> {
  const hash = cookie === undefined ? undefined : await hashToken(cookie);
  if (!hash) return undefined;
  const row = await store.db
    .deleteFrom('passkey_challenge')
    .where('cookie_hash', '=', hash)
    .returningAll()
    .executeTakeFirst();
  if (!row || row.expires_at <= now || !purposes.includes(row.purpose)) return undefined;
  return {
    purpose: row.purpose,
    challenge: encodeBase64Url(Uint8Array.from(row.challenge)),
    account: row.account,
    userHandle: row.user_handle,
    ticketHash: row.ticket_hash,
  };
}
