import { solveChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { describe, expect, test, vi } from 'vitest';
import { CHALLENGE_LIFETIME_SECONDS, challengeSchema, solvedChallengeSchema } from '../../src/challenge/challenge.ts';
import { MIN_TRIES } from '../../src/challenge/difficulty.ts';
import { issueChallenge } from '../../src/challenge/issue.ts';
import { encodeSolvedChallenge } from '../../src/challenge/payload.ts';
import { ChallengeSecretError, hmacSecrets } from '../../src/challenge/secrets.ts';
import { ChallengeUnsolvedError, solve } from '../../src/challenge/solve.ts';
import { MAX_CHALLENGE_CHARACTERS } from '../../src/envelope/sizes.ts';
import { verifyChallenge } from '../../src/intake/verifyChallenge.ts';

const secret = 'a secret of the service, 32 characters or more';
const now = new Date('2026-06-01T12:00:00Z');
const issue = (difficulty = MIN_TRIES) => issueChallenge({ secret, difficulty, now });
const other = (digit: string) => (digit === '0' ? '1' : '0');
const decode = (payload: string) => JSON.parse(Buffer.from(payload, 'base64url').toString());

test('a challenge is solved and verified', async () => {
  const payload = await solve(await issue());
  const verdict = verifyChallenge(payload, secret, now);
  expect(verdict).toEqual({ ok: true, digest: expect.any(Uint8Array) });
  expect(verdict.ok && verdict.digest.length).toBe(32);
  expect(payload.length).toBeLessThan(MAX_CHALLENGE_CHARACTERS);
});

test('a challenge is what its schema says and names nobody', async () => {
  const challenge = await issue(80);
  expect(challengeSchema.parse(challenge)).toEqual(challenge);
  expect(challenge.parameters.data).toEqual({ expires: now.getTime() / 1_000 + CHALLENGE_LIFETIME_SECONDS, tries: 80 });
  expect(await issue()).not.toEqual(await issue());
});

test('the answer is in the later half of the tries', async () => {
  const counters = await Promise.all(
    Array.from({ length: 25 }, async () => decode(await solve(await issue(40))).solution.counter),
  );
  expect(Math.min(...counters)).toBeGreaterThanOrEqual(20);
  expect(Math.max(...counters)).toBeLessThan(40);
  expect(new Set(counters).size).toBeGreaterThan(5);
});

test('the library’s own solver and verifier take it too', async () => {
  const challenge = await issue();
  const solution = await solveChallenge({ challenge, deriveKey });
  if (!solution) throw new Error('not solved');
  expect(await verifySolution({ challenge, solution, deriveKey, ...hmacSecrets(secret) })).toMatchObject({
    verified: true,
  });
  const { counter, derivedKey } = solution;
  const payload = encodeSolvedChallenge({ challenge, solution: { counter, derivedKey } });
  expect(verifyChallenge(payload, secret, now)).toMatchObject({ ok: true });
  expect(solvedChallengeSchema.safeParse(decode(await solve(challenge))).success).toBe(true);
});

test('the verdict is that of the library’s own verifier, whatever was changed', async () => {
  const solved = decode(await solve(await issue()));
  const places = ['signature', ...Object.keys(solved.challenge.parameters).map((name) => `parameters.${name}`)];
  const changed = places.flatMap((place) => {
    const copy = structuredClone(solved);
    const [object, name] = place.startsWith('parameters.')
      ? [copy.challenge.parameters, place.slice('parameters.'.length)]
      : [copy.challenge, place];
    if (typeof object[name] === 'string' && name !== 'algorithm') object[name] = object[name].replace(/^./, other);
    if (name === 'data') object.data = { ...object.data, tries: object.data.tries + 1 };
    return copy;
  });
  changed.push({
    ...solved,
    solution: { ...solved.solution, derivedKey: solved.solution.derivedKey.replace(/.$/, other) },
  });
  for (const one of [solved, ...changed]) {
    const { verified } = await verifySolution({ ...one, deriveKey, ...hmacSecrets(secret) });
    expect(verifyChallenge(encodeSolvedChallenge(one), secret, now)).toMatchObject({ ok: verified });
  }
});

test('verifying derives no key: it is much cheaper than one try in a thousand', async () => {
  const payload = await solve(await issue());
  const derivations = [vi.spyOn(crypto.subtle, 'deriveBits'), vi.spyOn(crypto.subtle, 'deriveKey')];
  const before = process.threadCpuUsage();
  for (let i = 0; i < 200; i++) verifyChallenge(payload, secret, now);
  const { user, system } = process.threadCpuUsage(before);
  expect((user + system) / 1_000 / 200).toBeLessThan(20);
  for (const derivation of derivations) expect(derivation).not.toHaveBeenCalled();
});

describe('solving', () => {
  test('tells its progress, which only grows, up to 1', async () => {
    const seen: number[] = [];
    await solve(await issue(), { onProgress: (fraction) => seen.push(fraction) });
    expect(seen.toSorted((a, b) => a - b)).toEqual(seen);
    expect(seen[0]).toBe(0);
    expect(seen.at(-1)).toBe(1);
    expect(seen.length).toBeGreaterThan(20);
  });

  test('can be stopped, before and while it runs', async () => {
    const challenge = await issue(2_000);
    await expect(solve(challenge, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'aborted' });
    const controller = new AbortController();
    const solving = solve(challenge, {
      signal: controller.signal,
      onProgress: (fraction) => fraction > 0.01 && controller.abort(),
    });
    await expect(solving).rejects.toThrow(ChallengeUnsolvedError);
  });

  test('gives up on a challenge that has no answer', async () => {
    const challenge = await issue();
    const parameters = { ...challenge.parameters, keyPrefix: '00'.repeat(16) };
    await expect(solve({ ...challenge, parameters })).rejects.toMatchObject({ code: 'no-answer' });
  });
});

test('a short secret is refused, not used', async () => {
  await expect(issueChallenge({ secret: 'short', difficulty: 50, now })).rejects.toThrow(ChallengeSecretError);
  expect(() => verifyChallenge('AA', 'short', now)).toThrow(ChallengeSecretError);
});

test.each([-1, 0, 1, 1.5, 2])('a difficulty of %d is a challenge nonetheless', async (difficulty) => {
  expect(verifyChallenge(await solve(await issue(difficulty)), secret, now)).toMatchObject({ ok: true });
});
