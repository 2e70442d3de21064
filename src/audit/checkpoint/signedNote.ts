import { decodeBase64, encodeBase64 } from './base64.ts';
import { CheckpointError } from './errors.ts';

/*
 * A signed note (c2sp.org/signed-note): text that ends in a newline, an empty line, and a line for each signature,
 * `— <key name> <base64(key id[4] || signature[64])>`. One signature here, Ed25519 (RFC 8032) over the text.
 */

const SEPARATOR = '\n\n';
const SIGNATURE_LINE = /^— ([^\s+]+) ([A-Za-z0-9+/]+={0,2})\n$/;
const KEY_ID_BYTES = 4;
const SIGNATURE_BYTES = 64;

export interface SignedNote {
  /** With its last newline: these bytes are signed. */
  readonly text: string;
  readonly keyName: string;
  readonly keyId: Uint8Array;
  readonly signature: Uint8Array;
}

export function writeNote({ text, keyName, keyId, signature }: SignedNote): string {
  return `${text}\n— ${keyName} ${encodeBase64(Buffer.concat([keyId, signature]))}\n`;
}

/** @throws CheckpointError when it is no signed note with one signature */
export function readNote(note: string): SignedNote {
  const end = note.indexOf(SEPARATOR);
  const [, keyName, encoded] = SIGNATURE_LINE.exec(note.slice(end + SEPARATOR.length)) ?? [];
  if (end < 0 || keyName === undefined || encoded === undefined) throw new CheckpointError('It is not a signed note.');
  const bytes = decodeBase64(encoded);
  if (bytes?.length !== KEY_ID_BYTES + SIGNATURE_BYTES)
    throw new CheckpointError('Its signature is not one of Ed25519.');
  return {
    text: note.slice(0, end + 1),
    keyName,
    keyId: bytes.subarray(0, KEY_ID_BYTES),
    signature: bytes.subarray(KEY_ID_BYTES),
  };
}
