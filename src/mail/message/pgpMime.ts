import { encodeHex } from '../../envelope/hex.ts';
import { headersOf, joinLines, type MessageParts } from './headers.ts';

/**
 * A PGP/MIME encrypted message (RFC 3156, section 4):
 *
 *     Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary="…"
 *     part 1   application/pgp-encrypted   Version: 1
 *     part 2   application/octet-stream    the armored OpenPGP message
 *
 * @param armored lines of the armored message
 */
export function pgpMimeMessage(parts: MessageParts, armored: readonly string[]): string {
  const boundary = `candour-${encodeHex(parts.id)}`;
  return joinLines([
    ...headersOf(parts),
    'Content-Type: multipart/encrypted; protocol="application/pgp-encrypted";',
    ` boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: application/pgp-encrypted',
    '',
    'Version: 1',
    '',
    `--${boundary}`,
    'Content-Type: application/octet-stream; name="encrypted.asc"',
    'Content-Disposition: inline; filename="encrypted.asc"',
    '',
    ...armored,
    `--${boundary}--`,
  ]);
}
