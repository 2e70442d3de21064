import { NOTE_SIZES } from '../../envelope/noteSizes.ts';
import {
  MAX_ENVELOPE_BYTES,
  MAX_RECIPIENTS,
  MAX_SESSION_KEY_PACKET_BYTES,
  sealedBodyBytes,
} from '../../envelope/sizes.ts';

/** Codes and a version: the longest of them, with every category, letter and standard, are under two thousand. */
export const MAX_CHANGE_BYTES = 4_096;

/** A conflict may bring a whole report that was sealed anew. */
export const MAX_CONFLICT_BYTES = MAX_ENVELOPE_BYTES;

/** A session key packet for each member of the largest desk, in base64url, with the fingerprint that it is for. */
export const MAX_TRANSFER_BYTES = MAX_RECIPIENTS * (Math.ceil((MAX_SESSION_KEY_PACKET_BYTES * 4) / 3) + 128) + 1_024;

/** The larger note with the most and largest recipients, in base64url, and its kind. */
export const MAX_NOTE_BYTES =
  Math.ceil(((6 + sealedBodyBytes(NOTE_SIZES[1]) + MAX_RECIPIENTS * MAX_SESSION_KEY_PACKET_BYTES) * 4) / 3) + 1_024;
