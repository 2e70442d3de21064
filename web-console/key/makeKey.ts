import { type KeptKey, keepKey } from './keptKey.ts';
import { newLock } from './secretOf.ts';
import { startOpener } from './startOpener.ts';

/** A device that can be stolen stands behind it, so it is longer than a password: four or five words. */
export const MIN_PASSPHRASE = 16;

/** Makes a key in the worker, and keeps it in this browser. @returns undefined when the passkey gave no secret */
export async function makeKey(account: string, passphrase: string | undefined): Promise<KeptKey | undefined> {
  const chosen = await newLock(passphrase);
  if (chosen === undefined) return undefined;
  const opener = startOpener();
  try {
    const kept: KeptKey = { lock: chosen.lock, ...(await opener.ask({ ask: 'make', account, secret: chosen.secret })) };
    await keepKey(kept);
    return kept;
  } finally {
    opener.end();
  }
}
