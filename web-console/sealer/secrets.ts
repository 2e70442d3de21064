import { generateCode } from '../../src/receipt/code.ts';
import { deriveMailboxKeys } from '../../src/receipt/derive.ts';
import { wrapPrivateKey } from '../../src/receipt/wrap.ts';
import { generateReporterKey, type ReporterKey } from '../../src/seal/keys.ts';

/** What is the caller's alone: made while they speak, and forgotten with the call. */
export interface CallerSecrets {
  readonly words: readonly string[];
  readonly key: ReporterKey;
  readonly tokenHash: Uint8Array<ArrayBuffer>;
  readonly wrapped: Uint8Array<ArrayBuffer>;
}

/** Makes the return code and the keys that it opens. Takes seconds, by intent. */
export async function makeSecrets(root: string): Promise<CallerSecrets> {
  const { words } = generateCode();
  const key = await generateReporterKey();
  const { tokenHash, wrapKey } = await deriveMailboxKeys(words, { salt: root });
  return { words, key, tokenHash, wrapped: await wrapPrivateKey(wrapKey, key.privateKey) };
}
