import { expect, test } from 'vitest';
import { CHALLENGE_LIFETIME_SECONDS } from '../../src/challenge/challenge.ts';
import { issueChallenge } from '../../src/challenge/issue.ts';
import { solve } from '../../src/challenge/solve.ts';
import { verifyChallenge } from '../../src/intake/verifyChallenge.ts';

const secret = 'a secret of the service, 32 characters or more';
const issued = new Date('2026-06-01T12:00:00Z');
const after = (seconds: number) => new Date(issued.getTime() + seconds * 1_000);

/** Answers stored up over days and spent in one minute. */
test('an answer holds for an hour and no longer', async () => {
  const payload = await solve(await issueChallenge({ secret, difficulty: 50, now: issued }));
  expect(verifyChallenge(payload, secret, after(CHALLENGE_LIFETIME_SECONDS))).toMatchObject({ ok: true });
  expect(verifyChallenge(payload, secret, after(CHALLENGE_LIFETIME_SECONDS + 1))).toEqual({
    ok: false,
    reason: 'expired',
  });
});
