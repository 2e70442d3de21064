import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MAX_KEY_FILE_BYTES, readKeyFile } from '../../web-console/key/keyFile.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const block = (kind: string): string => `-----BEGIN PGP ${kind}-----\n\nAAAA\n-----END PGP ${kind}-----`;

test('finds the private key in a file that also has other things', () => {
  const privateKey = block('PRIVATE KEY BLOCK');
  const file = `my key, do not lose\n${block('PUBLIC KEY BLOCK')}\n${privateKey}\n`;
  expect(readKeyFile(encode(file))).toEqual({ kind: 'private', source: privateKey });
});

test.each([
  ['public', block('PUBLIC KEY BLOCK')],
  ['message', block('MESSAGE')],
  ['other', 'hello'],
  ['other', block('PRIVATE KEY BLOCK').slice(0, 40)],
  ['empty', ''],
])('tells a file that is %s', (kind, text) => {
  expect(readKeyFile(encode(text)).kind).toBe(kind);
});

test.each([
  ['private', [0x95, 0x03]],
  ['private', [0xc5, 0x58]],
  ['public', [0x99, 0x01]],
  ['public', [0xc6, 0x33]],
  ['message', [0x85, 0x01]],
  ['message', [0xc1, 0xc0]],
  ['other', [0x89, 0x50]],
])('tells a binary file that is %s by its first packet', (kind, bytes) => {
  expect(readKeyFile(Uint8Array.from(bytes)).kind).toBe(kind);
});

test('does not read a file that is far too large to be a key', () => {
  expect(readKeyFile(new Uint8Array(MAX_KEY_FILE_BYTES + 1)).kind).toBe('too-large');
});

test('never throws, whatever the file', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => typeof readKeyFile(bytes).kind === 'string'));
});
