import { readFile } from 'node:fs/promises';
import { checkRecipientKey, KeyReadError, type PublicKey, RecipientKeyError, readPublicKey } from '../seal/keys.ts';
import { UnitError } from './errors.ts';

const ARMOR = '-----BEGIN PGP';

/** A key file's content as the key readers take it: armored text, or else binary. */
export async function readKeyFile(file: string): Promise<string | Uint8Array> {
  const bytes = await readFile(file).catch((cause: NodeJS.ErrnoException) => {
    throw new UnitError(`The key file ${file} cannot be read (${cause.code}).`, 'Check the path.', { cause });
  });
  const text = bytes.toString('latin1');
  return text.includes(ARMOR) ? text : new Uint8Array(bytes);
}

/**
 * Reads a member's public key and checks that reports may be sealed to it.
 * @throws UnitError naming the file, with the remedy.
 */
export async function readMemberKey(file: string): Promise<PublicKey> {
  try {
    const key = await readPublicKey(await readKeyFile(file));
    await checkRecipientKey(key);
    return key;
  } catch (cause) {
    if (!(cause instanceof KeyReadError || cause instanceof RecipientKeyError)) throw cause;
    throw new UnitError(`The key in ${file} cannot be used.`, cause.message, { cause });
  }
}

/** A user id that is one plain word, like `ccu-1`, says nothing about a person. */
const PSEUDONYM = /^[a-z0-9-]+$/i;

/** The user ids of a key that may tell who its owner is: everyone can read the roster. */
export function tellingUserIds(key: PublicKey): string[] {
  return key.getUserIDs().filter((userId) => !PSEUDONYM.test(userId));
}
