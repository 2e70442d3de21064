import { expect, test } from 'vitest';
import type { CHALLENGE_COST, Challenge, SolvedChallenge } from '../../src/challenge/challenge.ts';
import { issueChallenge } from '../../src/challenge/issue.ts';
import { solve } from '../../src/challenge/solve.ts';
import { verifyChallenge } from '../../src/intake/verifyChallenge.ts';

const secret = 'a secret of the service, 32 characters or more';
const now = new Date();
const challenge = await issueChallenge({ secret, difficulty: 50, now });
const decode = (payload: string): SolvedChallenge => JSON.parse(Buffer.from(payload, 'base64url').toString());
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const solved = decode(await solve(challenge));
const verify = (value: unknown) => verifyChallenge(encode(value), secret, now);

test('the true answer is taken', async () => {
  expect(await verify(solved)).toMatchObject({ ok: true });
});

/** An easier challenge of the sender's own making, with its true answer. */
test.each<[string, Partial<Challenge['parameters']>]>([
  ['a prefix that the first try meets', { keyPrefix: '' }],
  ['a shorter prefix', { keyPrefix: challenge.parameters.keyPrefix.slice(0, 2) }],
  ['another salt', { salt: '00'.repeat(16) }],
  ['another nonce', { nonce: '00'.repeat(16) }],
  ['one iteration a try', { cost: 1 as typeof CHALLENGE_COST }],
  ['another algorithm', { algorithm: 'SHA-256' as Challenge['parameters']['algorithm'] }],
  ['fewer tries', { data: { ...challenge.parameters.data, tries: 1 } }],
  ['a later end', { data: { ...challenge.parameters.data, expires: challenge.parameters.data.expires + 1 } }],
  ['another key signature', { keySignature: '00'.repeat(32) }],
  ['a further parameter', { expiresAt: 9_999_999_999 } as object],
])('a challenge with %s is refused', async (_name, change) => {
  const altered = { ...challenge, parameters: { ...challenge.parameters, ...change } };
  expect(await verify({ ...solved, challenge: altered })).toMatchObject({ ok: false });
});

/** The work left out. */
test.each<[string, unknown]>([
  ['no solution', { challenge }],
  ['an empty key', { challenge, solution: { counter: 0, derivedKey: '' } }],
  [
    'the prefix for a key',
    { challenge, solution: { counter: 0, derivedKey: challenge.parameters.keyPrefix.padEnd(64, '0') } },
  ],
  [
    'the key in capitals',
    { challenge, solution: { ...solved.solution, derivedKey: solved.solution.derivedKey.toUpperCase() } },
  ],
  ['no signature', { ...solved, challenge: { parameters: challenge.parameters } }],
  ['an empty signature', { ...solved, challenge: { ...challenge, signature: '' } }],
  ['a list', [solved]],
  ['null', null],
  ['a field __proto__', JSON.parse(`{"__proto__":{"ok":true},"challenge":{},"solution":{}}`)],
])('%s is refused', async (_name, value) => {
  expect(await verify(value)).toMatchObject({ ok: false });
});

test.each(['', 'AA', '!!', '{}', 'bnVsbA', 'A'.repeat(100_000)])('%.10j is malformed', async (payload) => {
  expect(verifyChallenge(payload, secret, now)).toEqual({ ok: false, reason: 'malformed' });
});
