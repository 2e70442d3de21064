/**
 * Bytes that a note is padded to before it is sealed: a page of writing, and the longest rationale. Two, because every
 * further size tells something of what was written.
 */
export const NOTE_SIZES = [8_192, 32_768] as const;
