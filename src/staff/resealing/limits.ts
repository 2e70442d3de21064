import { MAX_RECIPIENTS, MAX_SESSION_KEY_PACKET_BYTES } from '../../envelope/sizes.ts';

/** Sealed things that are handed out or taken at a time: a few seconds of a browser's work, so that pausing stops soon. */
export const BATCH_SIZE = 25;

/** Bytes at the beginning of something sealed that can hold session keys. */
export const MAX_HEADER_BYTES = MAX_RECIPIENTS * MAX_SESSION_KEY_PACKET_BYTES;

/** A batch of the largest packets in base64url, with their ids. */
export const MAX_BODY_BYTES = BATCH_SIZE * (Math.ceil((MAX_SESSION_KEY_PACKET_BYTES * 4) / 3) + 256) + 1_024;

/**
 * What came this long after a key was first in the roster may still be sealed to the roster before: a chat that stood open
 * seals to the one with which it began. Sealing something twice for somebody does no harm.
 */
export const ROSTER_LAG_MS = 48 * 60 * 60 * 1000;
