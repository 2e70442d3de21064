/** A screen and a half: the first page comes at once, the next on request. */
export const AUDIT_PAGE_SIZE = 50;

/** A page of a download: a round trip counts for little, and memory stays flat. */
export const EXPORT_PAGE_SIZE = 2_000;
