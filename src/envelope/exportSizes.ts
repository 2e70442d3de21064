/**
 * Bytes that a document which is to go out is padded to before it is sealed for its second person: a short one, a long one,
 * and the longest statement. Three, because every further size tells something of what was written.
 */
export const EXPORT_SIZES = [16_384, 65_536, 262_144] as const;
