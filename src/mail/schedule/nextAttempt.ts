const MINUTE_MS = 60_000;

/** How often something is tried. */
export interface Pace {
  readonly firstWaitMs: number;
  /** Doubling stops here. */
  readonly maxWaitMs: number;
  readonly maxAttempts: number;
}

/**
 * A relay that was restarted or that greylists takes the second attempt. Twice a day is often enough for what has been away
 * for a day. The last attempt is five days after the first (RFC 5321, section 4.5.4.1: "at least 4-5 days").
 */
export const MAIL_PACE: Pace = { firstWaitMs: 5 * MINUTE_MS, maxWaitMs: 12 * 60 * MINUTE_MS, maxAttempts: 17 };

/** Somebody waits for an alarm: at once again, then every quarter of an hour for a day; after that it tells nothing new. */
export const ALARM_PACE: Pace = { firstWaitMs: MINUTE_MS / 2, maxWaitMs: 15 * MINUTE_MS, maxAttempts: 100 };

/**
 * When to try again after so many failed attempts; undefined: give up.
 *
 * The time is spread by half to either side, so that a relay that comes back is not met by all at once and the kept time
 * does not give back the moment of the first attempt.
 * @param random uniform in [0, 1)
 */
export function nextAttempt(attempts: number, now: Date, random: number, pace: Pace = MAIL_PACE): Date | undefined {
  if (attempts >= pace.maxAttempts) return undefined;
  const wait = Math.min(pace.firstWaitMs * 2 ** (attempts - 1), pace.maxWaitMs);
  return new Date(now.getTime() + Math.floor(wait * (0.5 + random)));
}
