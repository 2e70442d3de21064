import type { PublicKey } from './openpgp.ts';

/** The fingerprint of a key as upper-case hex: 40 digits for version 4 (RFC 9580, section 5.5.4.2). */
export function fingerprint(key: PublicKey): string {
  return key.getFingerprint().toUpperCase();
}

/** A fingerprint as people write it (spaces, colons, lower case, 0x before it) in the form `fingerprint` gives. */
export function normaliseFingerprint(text: string): string {
  return text.replace(/[\s:]/g, '').replace(/^0x/i, '').toUpperCase();
}
