import { decodeBase64Url, encodeBase64Url } from '../../envelope/base64url.ts';

/**
 * What a page carries from one answer to the next:
 *
 *   nonce, 12 bytes · AES-256-GCM of ( expires, 4 bytes: hours since 1970 · length, 4 bytes · deflated JSON · zeros )
 *
 * in base64url. The zeros fill it up to a power of two, so that its length tells next to nothing of what was typed.
 */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = 8;

/** Holds a report of usual length with its whole transcript. */
const SMALLEST_BYTES = 4_096;

/** All the text that one report may have, and the transcript of it, at worst. */
export const MAX_TOKEN_BYTES = 1_048_576;

const HOUR_MS = 3_600_000;

/**
 * How long a page can be gone on with, from the last answer: somebody who was interrupted finds it again next week, and
 * what lies in a forgotten device after that opens nothing.
 */
export const TOKEN_HOURS = 7 * 24;

export class PageTokenError extends Error {
  override readonly name = 'PageTokenError';
  readonly reason: 'unreadable' | 'expired' | 'too-large';
  constructor(reason: PageTokenError['reason']) {
    super(`The page's token is ${reason}.`);
    this.reason = reason;
  }
}

export interface TokenOptions {
  readonly key: CryptoKey;
  /** What the token is for, with its version: another version cannot read it. */
  readonly purpose: string;
  readonly now: Date;
}

/** The key of page tokens, from the installation's secret in hex. */
export async function pageKey(secret: string): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', Buffer.from(secret, 'hex'), 'HKDF', false, ['deriveKey']);
  const info = new TextEncoder().encode('candour/1 page token');
  return await crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

const through = async (bytes: Uint8Array<ArrayBuffer>, stream: CompressionStream | DecompressionStream) =>
  new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());

const gcm = (nonce: Uint8Array<ArrayBuffer>, purpose: string): AesGcmParams => ({
  name: 'AES-GCM',
  iv: nonce,
  additionalData: new TextEncoder().encode(purpose),
});

function paddedLength(bytes: number): number {
  let length = SMALLEST_BYTES;
  while (length < bytes) length *= 2;
  if (length > MAX_TOKEN_BYTES) throw new PageTokenError('too-large');
  return length;
}

/**
 * Encrypts what a page is to carry.
 * @param value JSON
 * @throws {PageTokenError} `too-large`
 */
export async function sealToken(value: unknown, { key, purpose, now }: TokenOptions): Promise<string> {
  const json = new TextEncoder().encode(JSON.stringify(value));
  const deflated = await through(json, new CompressionStream('deflate-raw'));
  const plain = new Uint8Array(paddedLength(HEAD_BYTES + deflated.length));
  const head = new DataView(plain.buffer);
  head.setUint32(0, Math.floor(now.getTime() / HOUR_MS) + TOKEN_HOURS);
  head.setUint32(4, deflated.length);
  plain.set(deflated, HEAD_BYTES);
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const encrypted = new Uint8Array(await crypto.subtle.encrypt(gcm(nonce, purpose), key, plain));
  const token = new Uint8Array(NONCE_BYTES + encrypted.length);
  token.set(nonce);
  token.set(encrypted, NONCE_BYTES);
  return encodeBase64Url(token);
}

async function decrypt(token: string, { key, purpose }: TokenOptions): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const bytes = decodeBase64Url(token);
    const nonce = bytes.slice(0, NONCE_BYTES);
    return new Uint8Array(await crypto.subtle.decrypt(gcm(nonce, purpose), key, bytes.slice(NONCE_BYTES)));
  } catch {
    throw new PageTokenError('unreadable');
  }
}

/**
 * Reads what a page carried.
 * @throws {PageTokenError} `unreadable` for anything that this installation and version did not write, `expired`
 */
export async function openToken(token: string, options: TokenOptions): Promise<unknown> {
  const longest = Math.ceil(((MAX_TOKEN_BYTES + NONCE_BYTES + TAG_BYTES) * 4) / 3);
  if (token.length > longest) throw new PageTokenError('unreadable');
  const plain = await decrypt(token, options);
  const head = new DataView(plain.buffer);
  if (head.getUint32(0) * HOUR_MS < options.now.getTime()) throw new PageTokenError('expired');
  const deflated = plain.slice(HEAD_BYTES, HEAD_BYTES + head.getUint32(4));
  const json = await through(deflated, new DecompressionStream('deflate-raw'));
  return JSON.parse(new TextDecoder().decode(json));
}
