import type { ImportFault } from '../opener/protocol.ts';
import { type KeyFile, MAX_KEY_FILE_BYTES } from './keyFile.ts';

const EXPORT = 'Export it with: gpg --armor --export-secret-keys';
const NEW_KEY = 'Make a new one, here or with: gpg --quick-gen-key NAME future-default';

/** What is wrong with a file that is no private key, and what to do. */
export const WRONG_FILE: Readonly<Record<Exclude<KeyFile['kind'], 'private'>, string>> = {
  public: `This file has the public key. Choose the private one. ${EXPORT}`,
  message: `This file is an encrypted message. Choose your private key. ${EXPORT}`,
  empty: 'This file is empty. Choose your private key',
  other: `This file is not an OpenPGP key. ${EXPORT}`,
  'too-large': `This file is larger than ${MAX_KEY_FILE_BYTES / 1024 / 1024} MB, so it is not a key. Choose your private key`,
};

/** Where a fault of a key file belongs, and its words. */
export interface FileMistake {
  readonly field: 'file' | 'passphrase';
  readonly words: string;
}

const ofFile = (words: string): FileMistake => ({ field: 'file', words });

/** Why a key is not taken, in words that say what to do. */
export const KEY_FAULTS: Readonly<Record<ImportFault, FileMistake>> = {
  locked: { field: 'passphrase', words: 'Enter the passphrase of this key' },
  'wrong-passphrase': { field: 'passphrase', words: 'The passphrase does not open this key' },
  malformed: ofFile('The key in this file cannot be read: it is damaged, or of a kind that this console does not know'),
  expired: ofFile('This key has expired. Give it more time in GnuPG (gpg --quick-set-expire) and export it again'),
  revoked: ofFile(`This key has been revoked, so nothing is sealed to it any more. ${NEW_KEY}`),
  'too-short': ofFile(`This key is too weak: RSA keys need at least 3,072 bits. ${NEW_KEY}`),
  'too-long': ofFile(`This key is larger than any that is taken: RSA keys have at most 8,192 bits. ${NEW_KEY}`),
  'odd-length': ofFile(`This RSA key's length is no whole number of bytes. ${NEW_KEY}`),
  version: ofFile(`This key is of an OpenPGP version that GnuPG cannot open reports with. ${NEW_KEY}`),
  algorithm: ofFile(`This key's algorithm is not taken: use Curve25519, NIST or RSA. ${NEW_KEY}`),
  'cannot-encrypt': ofFile(
    `This key has no part that opens messages. Add one in GnuPG (gpg --quick-add-key). ${EXPORT}`,
  ),
  'no-secret': ofFile(`This file lacks the secret part that opens reports: it may be on a smart card. ${EXPORT}`),
  'not-in-roster': ofFile(
    "This is not the key that the unit's roster names for you. Choose that one, or say below that this is your new one",
  ),
};
