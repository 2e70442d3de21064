/** Reports whose bytes are handed out at a time: a megabyte of text-only ones, so that pausing stops soon. */
export const BATCH_SIZE = 16;

/** Ids that are listed at a time, without bytes. */
export const INDEXABLE_PAGE_SIZE = 500;

/** Sixteen ids in JSON. */
export const MAX_BATCH_BODY_BYTES = 4_096;
