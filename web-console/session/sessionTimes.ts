import type { Me } from '../../src/staff/wire.ts';

/** When a session ends, on this device's clock: its own may be wrong, so the service's lengths are counted from now. */
export interface SessionTimes {
  readonly idleEnds: number;
  readonly ends: number;
}

/** How long before the end the console says so: time enough to find the button by keyboard or with a screen reader. */
export const WARNING_MS = 3 * 60_000;

/** While somebody types, points or scrolls, the service hears of it at most this often. */
export const ACTIVITY_MS = 4 * 60_000;

/** Reads the times from the service's answer, received at `now`. */
export function sessionTimes(me: Me, now: number): SessionTimes {
  const served = Date.parse(me.now);
  return { idleEnds: now + Date.parse(me.idleEndsAt) - served, ends: now + Date.parse(me.endsAt) - served };
}

/** Whether the session goes on, is about to end, or is over. */
export function sessionPhase(times: SessionTimes, now: number): 'open' | 'idle-soon' | 'end-soon' | 'over' {
  const left = Math.min(times.idleEnds, times.ends) - now;
  if (left <= 0) return 'over';
  if (left > WARNING_MS) return 'open';
  return times.ends <= times.idleEnds ? 'end-soon' : 'idle-soon';
}
