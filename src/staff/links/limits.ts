/** Ten people with every form of their names, numbers and vehicles; a report that names more is confirmed in part. */
export const MAX_TOKENS = 1_000;

/** A sealed link key is a few hundred bytes for each of at most 32 members. */
export const MAX_SEALED_KEY_BYTES = 64 * 1_024;

/** Confirmed identifiers are padded to 16 KiB before they are sealed, and the session keys come before them. */
export const MAX_SEALED_SET_BYTES = 64 * 1_024;

/** What is sent as JSON at most: a thousand tokens and a sealed set in base64url. */
export const MAX_BODY_BYTES = 256 * 1_024;

/** Rows that a look-up answers with. Beyond it a token is of no use to a person: it says "Smith". */
export const MAX_MATCHES = 500;

/** Sets that are handed out at a time while tokens are made anew. */
export const SETS_PAGE_SIZE = 50;
