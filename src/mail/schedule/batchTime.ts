/** Long enough that reports of a working day share a few windows, short enough that a batch is there the same day. */
const WINDOW_MS = 6 * 3_600_000;

/** Each delivery of a batch leaves at a moment of its own in this time, so that their order tells nothing either. */
const JITTER_MS = 3_600_000;

/**
 * When a report that is batched leaves: in the hour after the end of the present window, at a random moment.
 * @param random uniform in [0, 1)
 */
export function batchTime(now: Date, random: number): Date {
  const end = Math.floor(now.getTime() / WINDOW_MS + 1) * WINDOW_MS;
  return new Date(end + Math.floor(random * JITTER_MS));
}
