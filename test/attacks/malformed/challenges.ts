import fc from 'fast-check';
import type { SolvedChallenge } from '../../../src/challenge/challenge.ts';
import { decodeBase64Url, encodeBase64Url } from '../../../src/envelope/base64url.ts';
import { mutatedValue, oddValue } from './values.ts';

const encode = (text: string): string => encodeBase64Url(Buffer.from(text));

/** Which of two values for a solved challenge's counter is sent makes no difference: the derived key is what is judged. */
const isCounter = (value: unknown): boolean => typeof value === 'number' && Number.isInteger(value) && value >= 0;

/** Solved challenges, as envelopes carry them, that this service did not make or that do not answer it. */
export function brokenChallenge(good: string): fc.Arbitrary<string> {
  const solved = JSON.parse(Buffer.from(decodeBase64Url(good)).toString()) as SolvedChallenge;
  const sameButCounter = (value: unknown): boolean => {
    const { solution } = { ...(value as Partial<SolvedChallenge>) };
    if (!isCounter(solution?.counter)) return false;
    const restored = { ...(value as object), solution: { ...solution, counter: solved.solution.counter } };
    return JSON.stringify(restored) === JSON.stringify(solved);
  };
  return fc
    .oneof(
      mutatedValue(solved)
        .filter((value) => !sameButCounter(value))
        .map((value) => encode(JSON.stringify(value))),
      oddValue.map((value) => encode(JSON.stringify(value) ?? '')),
      fc.json({ maxDepth: 3 }).map(encode),
      fc.uint8Array({ minLength: 1, maxLength: 1_500 }).map((bytes) => encodeBase64Url(bytes)),
      fc.constant(encode('['.repeat(1_400))),
      fc.string({ maxLength: 60 }),
    )
    .filter((challenge) => challenge !== good);
}
