import { randomInt } from 'node:crypto';

const STEPS = 2 ** 32;

/** Uniform in [0, 1), from the system's generator: who watches the times must not be able to take the jitter away. */
export function randomFraction(): number {
  return randomInt(STEPS) / STEPS;
}
