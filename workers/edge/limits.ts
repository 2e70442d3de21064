/** A roster that was checked is used for this long: a member who leaves is out within a minute of the new one. */
export const ROSTER_MS = 60_000;

/** The service answers in milliseconds, and needs seconds for the largest; the sender's server waits for minutes. */
export const FETCH_MS = 60_000;

/** A roster is some kilobytes for each key. */
export const MAX_ROSTER_BYTES = 4_194_304;

/**
 * Largest e-mail that is sealed at the edge. A Worker has 128 MB, and one that needs more is ended in the middle, which the
 * sender's server would meet again at every attempt for days. Measured in workerd (test/edge/memory.test.ts): 2 MiB take 67
 * to 105 MB besides what it has while it idles; 4 MiB, whose report falls into the next size step, 119 to 180 MB.
 */
export const MAX_EDGE_MAIL_BYTES = 2_097_152;

/** What each e-mail counts for at least while it is sealed: the smallest report has 64 KiB, in several copies. */
export const LEAST_ROOM_BYTES = 131_072;
