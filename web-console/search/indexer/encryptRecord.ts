import type { EncryptedRecord } from './deviceStore.ts';
import type { SearchWords } from './protocol.ts';

/** A report's words, as they are kept on this device. */
export interface IndexRecord {
  readonly id: string;
  readonly words: SearchWords;
}

/** Records are padded to whole steps, so that their size does not tell one report from another. */
const STEP_BYTES = 4_096;

/** NIST SP 800-38D, section 8.2.2: random, 96 bits; far fewer records than the 2^32 that one key may have. */
const IV_BYTES = 12;

const ABOUT = new TextEncoder().encode('candour search record 1');

/** Encrypts a record with AES-256-GCM. */
export async function encryptRecord(key: CryptoKey, record: IndexRecord): Promise<EncryptedRecord> {
  const bytes = new TextEncoder().encode(JSON.stringify(record));
  const padded = new Uint8Array(Math.ceil(bytes.length / STEP_BYTES) * STEP_BYTES).fill(0x20);
  padded.set(bytes);
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  return { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: ABOUT }, key, padded) };
}

/** Decrypts a record; undefined for one that was changed, or that another key encrypted. */
export async function decryptRecord(key: CryptoKey, { iv, data }: EncryptedRecord): Promise<IndexRecord | undefined> {
  try {
    const bytes = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: ABOUT }, key, data);
    return JSON.parse(new TextDecoder().decode(bytes)) as IndexRecord;
  } catch {
    return undefined;
  }
}
