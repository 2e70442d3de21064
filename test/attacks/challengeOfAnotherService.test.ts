import { createChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { expect, test } from 'vitest';
import { CHALLENGE_ALGORITHM, CHALLENGE_COST, type Challenge } from '../../src/challenge/challenge.ts';
import { issueChallenge } from '../../src/challenge/issue.ts';
import { hmacSecrets } from '../../src/challenge/secrets.ts';
import { solve } from '../../src/challenge/solve.ts';
import { verifyChallenge } from '../../src/intake/verifyChallenge.ts';

const secret = 'a secret of the service, 32 characters or more';
const otherSecret = 'another secret of another service, just as long';
const now = new Date();

/** A challenge that the sender made, as easy as wanted, signed with a secret of the sender's own. */
test('an answer to a challenge signed with another secret is refused', async () => {
  const payload = await solve(await issueChallenge({ secret: otherSecret, difficulty: 2, now }));
  expect(verifyChallenge(payload, otherSecret, now)).toMatchObject({ ok: true });
  expect(verifyChallenge(payload, secret, now)).toEqual({ ok: false, reason: 'wrong' });
});

test('the keys that sign challenge and answer are not each other’s', async () => {
  const { hmacSignatureSecret, hmacKeySignatureSecret } = hmacSecrets(secret);
  const swapped = await createChallenge({
    hmacSignatureSecret: hmacKeySignatureSecret,
    hmacKeySignatureSecret: hmacSignatureSecret,
    algorithm: CHALLENGE_ALGORITHM,
    cost: CHALLENGE_COST,
    counter: 1,
    data: { expires: Math.floor(now.getTime() / 1_000) + 60, tries: 2 },
    deriveKey,
  });
  const payload = await solve(swapped as Challenge);
  expect(verifyChallenge(payload, secret, now)).toEqual({ ok: false, reason: 'wrong' });
});
