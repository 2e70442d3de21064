/** What a chosen file is, as far as can be told without a passphrase. */
export type KeyFile =
  | { readonly kind: 'private'; readonly source: string | Uint8Array }
  | { readonly kind: 'public' | 'message' | 'empty' | 'other' | 'too-large' };

/** Key files are some kilobytes; one with many signatures some hundred. More is another file chosen by mistake. */
export const MAX_KEY_FILE_BYTES = 2 * 1024 * 1024;

const PRIVATE_BLOCK = /-----BEGIN PGP PRIVATE KEY BLOCK-----[\s\S]+?-----END PGP PRIVATE KEY BLOCK-----/;

/** Packet types (RFC 9580, section 5) that a binary file can start with. */
const SECRET_KEY = 5;
const PUBLIC_KEY = 6;
const ENCRYPTED = [1, 3, 9, 18, 20];

/** Tells a private key from the other files that people choose, so that each can be answered in its own words. */
export function readKeyFile(bytes: Uint8Array): KeyFile {
  if (bytes.length === 0) return { kind: 'empty' };
  if (bytes.length > MAX_KEY_FILE_BYTES) return { kind: 'too-large' };
  const first = bytes[0] ?? 0;
  if (first >= 0x80) return readBinary(bytes, first);
  const text = new TextDecoder().decode(bytes);
  const block = PRIVATE_BLOCK.exec(text)?.[0];
  if (block !== undefined) return { kind: 'private', source: block };
  if (text.includes('-----BEGIN PGP PUBLIC KEY BLOCK-----')) return { kind: 'public' };
  return { kind: text.includes('-----BEGIN PGP MESSAGE-----') ? 'message' : 'other' };
}

function readBinary(bytes: Uint8Array, first: number): KeyFile {
  const packet = (first & 0x40) === 0 ? (first >> 2) & 0x0f : first & 0x3f;
  if (packet === SECRET_KEY) return { kind: 'private', source: bytes };
  if (packet === PUBLIC_KEY) return { kind: 'public' };
  return { kind: ENCRYPTED.includes(packet) ? 'message' : 'other' };
}
