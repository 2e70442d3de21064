import { decodeBase64Url, encodeBase64Url } from '../base64url.ts';
import { encodeHex } from '../hex.ts';

/** The header fields of a request that hands over a sealed mail. */
export interface SealedMailHeaders {
  /** Seconds since 1970. */
  'candour-time': string;
  /** SHA-256 of the body, in hex. */
  'candour-digest': string;
  'candour-signature': string;
}

/** Least characters of the secret that an edge and the service share: 128 bits written in hex. */
export const MIN_MAIL_SECRET = 32;

/** A request is good for this long to either side of its time: clocks differ, and a large one travels for a while. */
export const SIGNATURE_SECONDS = 300;

/**
 * Signs the handing over of a sealed mail:
 *
 *     candour-signature = base64url( HMAC-SHA-256( secret, "candour/1 sealed mail" LF time LF digest ) )
 *
 * What is signed is short, so that a forged request is refused before its body is read.
 */
export async function signSealedMail(
  body: Uint8Array<ArrayBuffer>,
  secret: string,
  now: Date,
): Promise<SealedMailHeaders> {
  const time = String(Math.floor(now.getTime() / 1_000));
  const digest = await digestOf(body);
  const signature = await crypto.subtle.sign('HMAC', await keyOf(secret, 'sign'), signedBytes(time, digest));
  return {
    'candour-time': time,
    'candour-digest': digest,
    'candour-signature': encodeBase64Url(new Uint8Array(signature)),
  };
}

/**
 * Whether somebody who has the secret signed this, lately. The signature is compared in constant time (WebCrypto).
 * Whoever reads the body must hold it against the digest.
 */
export async function isSignedMail(headers: Partial<SealedMailHeaders>, secret: string, now: Date): Promise<boolean> {
  const { 'candour-time': time = '', 'candour-digest': digest = '', 'candour-signature': signature = '' } = headers;
  if (!/^\d{1,12}$/.test(time) || !/^[0-9a-f]{64}$/.test(digest) || !/^[\w-]{43}$/.test(signature)) return false;
  if (Math.abs(now.getTime() / 1_000 - Number(time)) > SIGNATURE_SECONDS) return false;
  try {
    const key = await keyOf(secret, 'verify');
    return await crypto.subtle.verify('HMAC', key, decodeBase64Url(signature), signedBytes(time, digest));
  } catch {
    return false;
  }
}

/** Whether a body is the one that was signed. */
export async function hasDigest(body: Uint8Array<ArrayBuffer>, digest: string | undefined): Promise<boolean> {
  return (await digestOf(body)) === digest;
}

async function digestOf(body: Uint8Array<ArrayBuffer>): Promise<string> {
  return encodeHex(new Uint8Array(await crypto.subtle.digest('SHA-256', body)));
}

function signedBytes(time: string, digest: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`candour/1 sealed mail\n${time}\n${digest}`);
}

function keyOf(secret: string, use: 'sign' | 'verify'): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', new TextEncoder().encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, [
    use,
  ]);
}
