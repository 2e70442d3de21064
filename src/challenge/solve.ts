import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import type { Challenge } from './challenge.ts';
import { encodeSolvedChallenge } from './payload.ts';

export interface SolveOptions {
  /** Called with the fraction of the most tries that is done, 0 to 1. */
  onProgress?: (fraction: number) => void;
  signal?: AbortSignal;
}

/** The challenge was not solved: stopped by the caller, or it has no answer. */
export class ChallengeUnsolvedError extends Error {
  override readonly name = 'ChallengeUnsolvedError';
  readonly code: 'aborted' | 'no-answer';
  constructor(code: ChallengeUnsolvedError['code']) {
    super(code === 'aborted' ? 'Solving the challenge was stopped.' : 'The challenge has no answer.');
    this.code = code;
  }
}

/**
 * Solves a challenge by trying counters from 0 on. Best run in a worker.
 * @returns what an envelope's `challenge` holds.
 * @throws {ChallengeUnsolvedError}
 */
export async function solve(challenge: Challenge, options: SolveOptions = {}): Promise<string> {
  const { tries } = challenge.parameters.data;
  const controller = new AbortController();
  let done = 0;
  const solution = await solveChallenge({
    challenge,
    controller,
    // No limit of time: the number of tries is the limit.
    timeout: 0,
    deriveKey: (...input) => {
      if (done > tries || options.signal?.aborted) controller.abort();
      options.onProgress?.(Math.min(1, done / tries));
      done += 1;
      return deriveKey(...input);
    },
  });
  if (!solution) throw new ChallengeUnsolvedError(options.signal?.aborted ? 'aborted' : 'no-answer');
  options.onProgress?.(1);
  const { counter, derivedKey } = solution;
  return encodeSolvedChallenge({ challenge, solution: { counter, derivedKey } });
}
