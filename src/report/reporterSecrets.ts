import { type Argon2id, deriveMailboxKeys } from '../receipt/derive.ts';
import { wrapPrivateKey } from '../receipt/wrap.ts';
import { generateReporterKey, type ReporterKey } from '../seal/keys.ts';

/** What belongs to one reporter alone: all slow to make, and made before there is a report where that can be. */
export interface ReporterSecrets {
  /** The return code. */
  readonly words: readonly string[];
  readonly key: ReporterKey;
  /** SHA-256 of the mailbox's bearer token. */
  readonly tokenHash: Uint8Array<ArrayBuffer>;
  /** The private key, which only the words unwrap: WRAPPED_KEY_BYTES. */
  readonly wrapped: Uint8Array<ArrayBuffer>;
}

export interface SecretsOptions {
  /** Of the unit's root key, in hex: the same words with another unit open nothing. */
  readonly rootFingerprint: string;
  readonly now?: Date | undefined;
  /** Where the platform has a faster one than JavaScript. */
  readonly argon2id?: Argon2id | undefined;
}

/** Makes the one-time key and what the words of a return code open. Takes seconds, by intent. */
export async function makeReporterSecrets(words: readonly string[], options: SecretsOptions): Promise<ReporterSecrets> {
  const [key, { tokenHash, wrapKey }] = await Promise.all([
    generateReporterKey(options.now),
    deriveMailboxKeys(words, { salt: options.rootFingerprint, argon2id: options.argon2id }),
  ]);
  return { words, key, tokenHash, wrapped: await wrapPrivateKey(wrapKey, key.privateKey) };
}
