import { encodeBase64Url } from './base64url.ts';
import type { CallEnvelope } from './envelope.ts';

/** What an envelope is written from, as bytes. */
export interface EnvelopeParts {
  readonly desk: string;
  readonly sealed: Uint8Array;
  /** SHA-256 of the mailbox's bearer token. */
  readonly tokenHash: Uint8Array;
  /** The wrapped private key of the reporter. */
  readonly wrapped: Uint8Array;
  readonly priority: boolean;
}

/** All of an envelope but the challenge, which is fetched for each try. */
export function writeEnvelope({ desk, sealed, tokenHash, wrapped, priority }: EnvelopeParts): CallEnvelope {
  return {
    v: 1,
    desk,
    sealed: encodeBase64Url(sealed),
    mailbox: { token: encodeBase64Url(tokenHash), key: encodeBase64Url(wrapped) },
    ...(priority ? { priority: true } : {}),
  };
}
