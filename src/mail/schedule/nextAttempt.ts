const MINUTE_MS = 60_000;

/** A relay that was restarted or that greylists takes the second attempt. */
const FIRST_WAIT_MS = 5 * MINUTE_MS;

/** Doubling stops here: twice a day is often enough for what has been away for a day. */
const MAX_WAIT_MS = 12 * 60 * MINUTE_MS;

/** The last attempt is five days after the first (RFC 5321, section 4.5.4.1: "at least 4-5 days"). */
const MAX_ATTEMPTS = 17;

/**
 * When to try again after so many failed attempts; undefined: give up.
 *
 * The time is spread by half to either side, so that a relay that comes back is not met by all at once and the kept time
 * does not give back the moment of the first attempt.
 * @param random uniform in [0, 1)
 */
export function nextAttempt(attempts: number, now: Date, random: number): Date | undefined {
  if (attempts >= MAX_ATTEMPTS) return undefined;
  const wait = Math.min(FIRST_WAIT_MS * 2 ** (attempts - 1), MAX_WAIT_MS);
  return new Date(now.getTime() + Math.floor(wait * (0.5 + random)));
}
