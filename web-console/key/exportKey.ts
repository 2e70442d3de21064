import type { KeptKey } from './keptKey.ts';
import { secretOf } from './secretOf.ts';
import { startOpener } from './startOpener.ts';

/**
 * A kept key for a backup, locked with another passphrase: GnuPG and this console open the file.
 *
 * @param passphrase what opens it now, where that is a passphrase
 * @returns the key, armored; undefined when it did not open
 */
export async function exportKey(kept: KeptKey, passphrase: string, next: string): Promise<string | undefined> {
  const secret = await secretOf(kept.lock, passphrase);
  if (secret === undefined) return undefined;
  const opener = startOpener();
  try {
    return await opener.ask({ ask: 'export', kept, secret, next });
  } finally {
    opener.end();
  }
}
