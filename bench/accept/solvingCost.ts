import { MAX_TRIES, MIN_TRIES } from '../../src/challenge/difficulty.ts';
import { issueChallenge } from '../../src/challenge/issue.ts';
import { solve } from '../../src/challenge/solve.ts';
import { encodeHex } from '../../src/envelope/hex.ts';

/** Milliseconds to solve one challenge of each difficulty in this process, several times over. */
export interface SolvingCost {
  readonly floor: readonly number[];
  readonly cap: readonly number[];
}

const FLOOR_ROUNDS = 10;
const CAP_ROUNDS = 3;

export async function solvingCost(): Promise<SolvingCost> {
  return { floor: await solveOften(MIN_TRIES, FLOOR_ROUNDS), cap: await solveOften(MAX_TRIES, CAP_ROUNDS) };
}

async function solveOften(difficulty: number, rounds: number): Promise<number[]> {
  const secret = encodeHex(crypto.getRandomValues(new Uint8Array(32)));
  const milliseconds: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const challenge = await issueChallenge({ secret, difficulty, now: new Date() });
    const start = performance.now();
    await solve(challenge);
    milliseconds.push(performance.now() - start);
  }
  return milliseconds;
}
