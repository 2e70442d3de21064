import { armor, enums } from './openpgp.ts';

/** A binary OpenPGP message as the lines of ASCII armor (RFC 9580, section 6.2), without checksum or other headers. */
export function armorMessage(sealed: Uint8Array): string[] {
  const text = armor(enums.armor.message, sealed, undefined, undefined, undefined, false);
  return text.trimEnd().split(/\r?\n/);
}
