const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** One screen and a half of the table: the first page comes at once, the next on request. */
export const QUEUE_PAGE_SIZE = 50;

/**
 * Counted up to here and no further, so that a count costs the same in any queue; the console then shows a plus. Nobody plans a
 * day by how far beyond a thousand a queue goes, and ten times as many took a third of the time that a page may take.
 */
export const COUNT_LIMIT = 1_000;

/** A report may be put by for as long as a statement or a laboratory takes. What takes longer is looked at in between. */
export const MAX_PARK_DAYS = 60;

/** Claimed and not even opened by somebody whose session is over: a colleague can have it soon. */
export const QUIET_UNOPENED_MS = HOUR_MS;

/** In work, and its holder has not touched it: longer than a weekend with a bank holiday, shorter than a week. */
export const QUIET_OPENED_MS = 4 * DAY_MS;

/** A name, or a day and a reason, in JSON. */
export const MAX_BODY_BYTES = 1_024;
