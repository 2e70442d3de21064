import { createChallenge, randomInt } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { CHALLENGE_ALGORITHM, CHALLENGE_COST, CHALLENGE_LIFETIME_SECONDS, type Challenge } from './challenge.ts';
import { hmacSecrets } from './secrets.ts';

export interface IssueOptions {
  /** At least 32 characters; the same in every process of the service. */
  secret: string;
  /** Most tries it may need, from `difficultyFor`. */
  difficulty: number;
  now: Date;
}

/**
 * Makes a signed challenge. The answer is a counter between half of `difficulty` and `difficulty`, so the wait is about
 * the same for everyone. Nothing is kept: the signature carries all that `verifyChallenge` needs.
 * @throws {ChallengeSecretError}
 */
export async function issueChallenge(options: IssueOptions): Promise<Challenge> {
  const tries = Math.max(2, Math.floor(options.difficulty));
  const challenge = await createChallenge({
    ...hmacSecrets(options.secret),
    algorithm: CHALLENGE_ALGORITHM,
    cost: CHALLENGE_COST,
    counter: randomInt(tries - 1, Math.floor(tries / 2)),
    data: { expires: Math.floor(options.now.getTime() / 1_000) + CHALLENGE_LIFETIME_SECONDS, tries },
    deriveKey,
  });
  return challenge as Challenge;
}
