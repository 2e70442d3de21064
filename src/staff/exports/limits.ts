import { EXPORT_SIZES } from '../../envelope/exportSizes.ts';
import { MAX_RECIPIENTS, MAX_SESSION_KEY_PACKET_BYTES, sealedBodyBytes } from '../../envelope/sizes.ts';

/** The largest document with the most and largest recipients, in base64url, and its codes. */
export const MAX_PROPOSAL_BYTES =
  Math.ceil(((6 + sealedBodyBytes(EXPORT_SIZES[2]) + MAX_RECIPIENTS * MAX_SESSION_KEY_PACKET_BYTES) * 4) / 3) + 1_024;

/** A signature, three fingerprints and two hashes are under four thousand. */
export const MAX_STEP_BYTES = 8_192;

/** Bytes of a second person's signature: an RSA one of 8,192 bits with its packets has under 1,300. */
export const MAX_APPROVAL_BYTES = 2_048;

/** Keys beside the desk's that one file is sealed to: what the detail of one audit entry holds. */
export const MAX_RECIPIENT_KEYS = 3;

/** Exports of one report, refused ones included: several of each kind, and no store for anything else. */
export const MAX_EXPORTS = 32;
