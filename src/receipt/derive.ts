import { argon2idAsync } from '@noble/hashes/argon2.js';
import { normaliseFingerprint } from '../seal/fingerprint.ts';

/**
 * Argon2id (RFC 9106) version 1.3, the second recommended choice of its section 4 (3 passes, 64 MiB) with one lane,
 * because the code runs on one thread. JavaScript and no WebAssembly: it runs under a content security policy without
 * `wasm-unsafe-eval` and where people have WebAssembly switched off, as in Tor Browser's safer levels.
 */
export const ARGON2_PASSES = 3;
export const ARGON2_MEMORY_KIB = 65_536;
export const ARGON2_LANES = 1;
export const ARGON2_TAG_BYTES = 32;

/** Bytes of the bearer token of a mailbox. */
export const TOKEN_BYTES = 32;

const TOKEN_INFO = 'candour/1 mailbox token';
const WRAP_INFO = 'candour/1 reporter key wrap';

export interface MailboxKeys {
  /** Bearer token of the mailbox: 32 bytes, never sent with the report. */
  token: Uint8Array<ArrayBuffer>;
  /** SHA-256 of the token: all that the service keeps. */
  tokenHash: Uint8Array<ArrayBuffer>;
  /** AES-256-GCM key that wraps the reporter's private key. Cannot be exported. */
  wrapKey: CryptoKey;
}

/** Argon2id of a password with a salt, by the constants above: ARGON2_TAG_BYTES bytes. */
export type Argon2id = (
  password: Uint8Array,
  salt: Uint8Array,
  onProgress?: (fraction: number) => void,
) => Promise<Uint8Array>;

export interface DeriveOptions {
  /** Fingerprint of the unit's root key, in hex: the same code with another unit gives other keys. */
  salt: string;
  /** Called with the fraction done, 0 to 1. */
  onProgress?: (fraction: number) => void;
  /** Another Argon2id than this module's, where the platform has a faster one. */
  argon2id?: Argon2id | undefined;
}

/** Argon2id in JavaScript, for where the platform has none. */
export const portableArgon2id: Argon2id = (password, salt, onProgress) =>
  argon2idAsync(password, salt, {
    t: ARGON2_PASSES,
    m: ARGON2_MEMORY_KIB,
    p: ARGON2_LANES,
    dkLen: ARGON2_TAG_BYTES,
    ...(onProgress ? { onProgress } : {}),
  });

const encoder = new TextEncoder();

/** Argon2id's password: the words in lower case with one space between. */
export function argon2Password(words: readonly string[]): Uint8Array<ArrayBuffer> {
  return encoder.encode(words.join(' '));
}

/** Argon2id's salt: a label and the root key's fingerprint in upper-case hex, in ASCII. */
export function argon2Salt(rootFingerprint: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(`candour/1 return code ${normaliseFingerprint(rootFingerprint)}`);
}

/** HKDF-SHA-256 (RFC 5869) without salt: the Argon2id tag is uniform already. */
function expand(info: string) {
  return { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info: encoder.encode(info) };
}

/**
 * The keys of the mailbox that a return code opens. Takes seconds and 64 MiB, by intent.
 * @param words the nine words of a checked code.
 */
export async function deriveMailboxKeys(words: readonly string[], options: DeriveOptions): Promise<MailboxKeys> {
  const { salt, onProgress, argon2id = portableArgon2id } = options;
  const tag = await argon2id(argon2Password(words), argon2Salt(salt), onProgress);
  const secret = await crypto.subtle.importKey('raw', Uint8Array.from(tag), 'HKDF', false, ['deriveBits', 'deriveKey']);
  tag.fill(0);
  const token = new Uint8Array(await crypto.subtle.deriveBits(expand(TOKEN_INFO), secret, TOKEN_BYTES * 8));
  const algorithm = { name: 'AES-GCM', length: 256 };
  const wrapKey = await crypto.subtle.deriveKey(expand(WRAP_INFO), secret, algorithm, false, ['encrypt', 'decrypt']);
  return { token, tokenHash: new Uint8Array(await crypto.subtle.digest('SHA-256', token)), wrapKey };
}
