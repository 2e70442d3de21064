import type { ChallengePurpose } from '../../store/identityTables.ts';
import type { Store } from '../../store/openStore.ts';
import { createToken } from '../token.ts';
import { forgetChallenges } from './forgetChallenges.ts';
import { CHALLENGE_BYTES, CHALLENGE_LIFETIME_MS } from './limits.ts';

/** What a challenge is for, and whose passkey it registers. */
export interface ChallengeUse {
  readonly purpose: ChallengePurpose;
  readonly account?: string;
  readonly userHandle?: Uint8Array;
  readonly ticketHash?: Uint8Array;
}

export interface IssuedChallenge {
  readonly challenge: Uint8Array<ArrayBuffer>;
  /** For the cookie of the browser that asked. */
  readonly cookie: string;
}

/** Makes a challenge that one browser can answer once, and forgets those whose time is over or that are too many. */
export async function issueChallenge(store: Store, use: ChallengeUse, now: Date): Promise<IssuedChallenge> {
  const challenge = crypto.getRandomValues(new Uint8Array(CHALLENGE_BYTES));
  const { secret, hash } = await createToken();
  await forgetChallenges(store.db, use, now);
  await store.db
    .insertInto('passkey_challenge')
    .values({
      cookie_hash: hash,
      challenge,
      purpose: use.purpose,
      account: use.account ?? null,
      user_handle: use.userHandle ?? null,
      ticket_hash: use.ticketHash ?? null,
      expires_at: new Date(now.getTime() + CHALLENGE_LIFETIME_MS),
    })
    .execute();
  return { challenge, cookie: secret };
}
