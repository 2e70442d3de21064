/**
 * Sizes that both the sealing side and the receiving side hold to.
 *
 * A report is padded to one of SIZE_CLASSES before it is sealed, so the length of what travels says which class it is
 * in and nothing else.
 */

/**
 * Bytes of a padded report entity.
 * - 64 KiB holds every report whose free text is at most 12,000 bytes of UTF-8 (some 2,000 words of English or 4,000
 *   characters of Chinese), twice, once to read and once exact, in the worst case of escaping. Nearly all reports.
 * - 256 KiB holds long statements.
 * - 1 MiB holds the most text the interview takes, in the worst case of escaping.
 * Three classes, because every further class is a further thing that the size tells.
 */
export const SIZE_CLASSES = [65_536, 262_144, 1_048_576] as const;

/**
 * Bytes of a padded report that came by e-mail, with the e-mail in it. The first three are those of every report; larger
 * ones in steps of four, because padding costs up to what it hides. The last holds 25 MiB of e-mail beside its text.
 */
export const MAIL_SIZE_CLASSES = [...SIZE_CLASSES, 4_194_304, 16_777_216, 33_554_432] as const;

/** Most bytes of an e-mail: what large mail services send at most. */
export const MAX_MAIL_BYTES = 26_214_400;

/** Most keys a report can be sealed to: a desk is a handful of people, and each adds some hundred bytes. */
export const MAX_RECIPIENTS = 32;

/** Largest modulus taken from a recipient: twice what GnuPG makes by default at most. */
export const MAX_RSA_BITS = 8_192;

/** Largest public-key encrypted session key packet: an RSA one of MAX_RSA_BITS with its header (3 + 10 + 2 octets). */
export const MAX_SESSION_KEY_PACKET_BYTES = 15 + MAX_RSA_BITS / 8;

/** Octets of a new-format packet length that is not partial (RFC 9580, section 4.2.1). */
function lengthOctets(length: number): number {
  if (length < 192) return 1;
  return length < 8_384 ? 2 : 5;
}

/**
 * Body length of the version 1 encrypted data packet (RFC 9580, section 5.13.1) around `bytes` of plaintext held in one
 * uncompressed literal packet without a file name.
 */
export function sealedBodyBytes(bytes: number): number {
  const version = 1;
  const randomPrefix = 16 + 2;
  const literal = 1 + lengthOctets(6 + bytes) + 6 + bytes;
  const modificationDetection = 2 + 20;
  return version + randomPrefix + literal + modificationDetection;
}

/** Most bytes of a sealed report: the last class, its packet header, and the most and largest recipients. */
export const MAX_SEALED_BYTES = 6 + sealedBodyBytes(SIZE_CLASSES[2]) + MAX_RECIPIENTS * MAX_SESSION_KEY_PACKET_BYTES;

/** Bytes of a wrapped reporter key: AES-GCM nonce, padded key, tag. One size, whatever the key. */
export const WRAPPED_KEY_BYTES = 12 + 1_024 + 16;

/** Most characters of a solved challenge in an envelope: twice what one has. */
export const MAX_CHALLENGE_CHARACTERS = 2_048;

/** Most bytes of an envelope as JSON: `sealed` in base64url, and 8 KiB for all the rest. Larger bodies are not read. */
export const MAX_ENVELOPE_BYTES = Math.ceil((MAX_SEALED_BYTES * 4) / 3) + 8_192;
