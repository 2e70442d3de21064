/** No two are ever the same, and none can be guessed from another. */
export const DELIVERY_ID_BYTES = 16;

/** Longer than any attempt may take (a mail: 5 min), so that two workers never have one delivery in hand. */
export const CLAIM_MS = 600_000;

/** A delivery whose job the queue lost goes to the queue again after this. */
export const FEED_AGAIN_MS = 300_000;

/**
 * Most deliveries that go to each queue in a second from one process. Handing over costs about as much as accepting a
 * report, and accepting goes first; a unit has as many in a week.
 */
export const FEED_BATCH = 10;
export const FEED_EVERY_MS = 1_000;
