import { expect, test } from 'vitest';
import { issueChallenge } from '../../src/challenge/issue.ts';
import { solve } from '../../src/challenge/solve.ts';
import { verifyChallenge } from '../../src/intake/verifyChallenge.ts';

const secret = 'a secret of the service, 32 characters or more';
const now = new Date();
const issue = () => issueChallenge({ secret, difficulty: 50, now });
const encode = (text: string) => Buffer.from(text).toString('base64url');

async function digest(payload: string): Promise<string> {
  const verdict = verifyChallenge(payload, secret, now);
  if (!verdict.ok) throw new Error(verdict.reason);
  return Buffer.from(verdict.digest).toString('hex');
}

/** One answer, spelt in as many ways as JSON has, to spend it more than once. */
test('every spelling of one answer has one digest', async () => {
  const payload = await solve(await issue());
  const solved = JSON.parse(Buffer.from(payload, 'base64url').toString());
  const { challenge, solution } = solved;
  const spellings = [
    JSON.stringify(solved),
    JSON.stringify(solved, null, 1),
    JSON.stringify({ solution, challenge }),
    JSON.stringify({ challenge: { signature: challenge.signature, parameters: challenge.parameters }, solution }),
    JSON.stringify(solved).replace('"counter"', '"\\u0063ounter"'),
    JSON.stringify({ challenge, solution: { ...solution, counter: solution.counter + 1 } }),
    ` ${JSON.stringify(solved)}\n`,
  ];
  const digests = await Promise.all(spellings.map((text) => digest(encode(text))));
  expect(new Set([...digests, await digest(payload)]).size).toBe(1);
});

test('two challenges have two digests', async () => {
  const [one, two] = await Promise.all([issue(), issue()]);
  expect(await digest(await solve(one))).not.toBe(await digest(await solve(two)));
});
