import type { ImportFault } from '../opener/protocol.ts';
import { keepKey } from './keptKey.ts';
import { newLock } from './secretOf.ts';
import { startOpener } from './startOpener.ts';

/** A key from a file, whose it is, and what it is to be locked with here. */
export interface KeyImport {
  readonly source: string | Uint8Array;
  /** Of the file. */
  readonly passphrase: string;
  readonly account: string;
  /** The member's public keys in the roster, armored. */
  readonly rosterKeys: readonly string[];
  /** Whether it is meant for the next roster. */
  readonly isNew: boolean;
  /** Undefined: the passkey. */
  readonly lockWith: string | undefined;
}

/** Takes a key from a file into this browser, wrapped. @returns why it was not taken; undefined when it was */
export async function importKey({ lockWith, ...file }: KeyImport): Promise<ImportFault | 'no-passkey' | undefined> {
  const chosen = await newLock(lockWith);
  if (chosen === undefined) return 'no-passkey';
  const opener = startOpener();
  try {
    const answer = await opener.ask({ ask: 'import', secret: chosen.secret, ...file });
    if (!answer.ok) return answer.fault;
    const { account, fingerprint, publicKey, wrapped } = answer;
    await keepKey({ lock: chosen.lock, account, fingerprint, publicKey, wrapped });
    return undefined;
  } finally {
    opener.end();
  }
}
