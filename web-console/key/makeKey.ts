import type { MadeKey } from '../opener/protocol.ts';
import { type KeptKey, type KeyLock, keepKey } from './keptKey.ts';
import { askPasskeySecret, newSalt } from './passkeySecret.ts';
import { startOpener } from './startOpener.ts';

/** A device that can be stolen stands behind it, so it is longer than a password: four or five words. */
export const MIN_PASSPHRASE = 16;

/** Makes a key in the worker, and keeps it in this browser. @returns undefined when the passkey gave no secret */
export async function makeKey(account: string, passphrase: string | undefined): Promise<KeptKey | undefined> {
  const salt = newSalt();
  const given = passphrase === undefined ? await askPasskeySecret(salt) : undefined;
  const secret = passphrase ?? given?.secret;
  if (secret === undefined) return undefined;
  const lock: KeyLock = given ? { kind: 'passkey', credentialId: given.credentialId, salt } : { kind: 'passphrase' };
  const opener = startOpener();
  try {
    const made: MadeKey = await opener.ask({ ask: 'make', name: account, passphrase: secret });
    const kept: KeptKey = { account, lock, ...made };
    await keepKey(kept);
    return kept;
  } finally {
    opener.end();
  }
}
