import { decodeBase64Url, encodeBase64Url } from '../envelope/base64url.ts';
import { TOKEN_BYTES } from './limits.ts';

/** 32 bytes in base64url; the last character carries four bits, so only these sixteen end one. */
export const TOKEN_SHAPE = /^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/;

/** A secret that is handed out once, and the only thing that is stored of it. */
export interface Token {
  /** base64url, 43 characters. */
  readonly secret: string;
  /** SHA-256 of the secret's bytes. */
  readonly hash: Uint8Array;
}

/** Makes a token from the system's generator. */
export async function createToken(): Promise<Token> {
  const bytes = crypto.getRandomValues(new Uint8Array(TOKEN_BYTES));
  return { secret: encodeBase64Url(bytes), hash: await sha256(bytes) };
}

/** Gives the hash under which a token is looked up, or undefined for what cannot be one. */
export async function hashToken(secret: string): Promise<Uint8Array | undefined> {
  if (!TOKEN_SHAPE.test(secret)) return undefined;
  return sha256(decodeBase64Url(secret));
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}
