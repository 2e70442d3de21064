import { codeFromRandom } from '../../receipt/code.ts';

const SEED_BYTES = 32;
const CODE_BYTES = 12;
const MARK_BYTES = 32;

/** A new seed: 32 random bytes that a conversation carries from its first page. */
export const newSeed = (): string => Buffer.from(crypto.getRandomValues(new Uint8Array(SEED_BYTES))).toString('hex');

async function expand(seed: string, info: string, bytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const key = await crypto.subtle.importKey('raw', Buffer.from(seed, 'hex'), 'HKDF', false, ['deriveBits']);
  const parameters = {
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(0),
    info: new TextEncoder().encode(`candour/1 plain ${info}`),
  };
  return new Uint8Array(await crypto.subtle.deriveBits(parameters, key, bytes * 8));
}

/** What one conversation is given once, however often its last page is sent. */
export interface OneReport {
  /** The words of its return code. */
  readonly words: readonly string[];
  /** Stands where a spent challenge's digest stands, which is held once: no second report can have it. */
  readonly mark: Uint8Array<ArrayBuffer>;
}

/** The one report that a conversation with this seed can make. */
export async function oneReport(seed: string): Promise<OneReport> {
  const { words } = codeFromRandom(await expand(seed, 'return code', CODE_BYTES));
  return { words, mark: await expand(seed, 'mark', MARK_BYTES) };
}
