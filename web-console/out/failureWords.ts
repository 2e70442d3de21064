import { Problem } from '../api/problem.ts';

export const ROSTER_WORDS = 'The roster cannot be trusted, so nothing is sealed to it. Tell your administrator.';

/** Why something was not done, for whoever tried. */
export function failureWords(error: unknown): string {
  return error instanceof Problem
    ? error.message
    : 'It was not done: the service or this device did not answer. What you wrote is still here; try again.';
}
