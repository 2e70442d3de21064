import { armor, enums } from './openpgp.ts';

/**
 * A binary OpenPGP message as the lines of ASCII armor, with the checksum that RFC 9580, section 6.1 leaves out: without
 * it GnuPG 2.2 opens the message and then says NODATA, and mail clients on GPGME take that for a failure.
 */
export function armorMessage(sealed: Uint8Array): string[] {
  const text = armor(enums.armor.message, sealed, undefined, undefined, undefined, true);
  return text.trimEnd().split(/\r?\n/);
}
