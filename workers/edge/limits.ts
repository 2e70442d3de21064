/** A roster that was checked is used for this long: a member who leaves is out within a minute of the new one. */
export const ROSTER_MS = 60_000;

/** The service answers in milliseconds, and needs seconds for the largest; the sender's server waits for minutes. */
export const FETCH_MS = 60_000;

/** A roster is some kilobytes for each key. */
export const MAX_ROSTER_BYTES = 4_194_304;
