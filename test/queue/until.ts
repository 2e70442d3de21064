import { setTimeout as pause } from 'node:timers/promises';

const STEP_MS = 20;

/** Waits until the condition holds. @throws Error after `ms`. */
export async function until(condition: () => boolean | Promise<boolean>, ms = 45_000): Promise<void> {
  const end = performance.now() + ms;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error('the condition did not come to hold in time');
    await pause(STEP_MS);
  }
}
