import * as z from 'zod';
import { MAX_CHALLENGE_CHARACTERS, MAX_SEALED_BYTES, WRAPPED_KEY_BYTES } from './sizes.ts';

/** Characters of base64url without padding for so many bytes. */
function base64UrlLength(bytes: number): number {
  return Math.ceil((bytes * 4) / 3);
}

/** Bytes of the stored form of a mailbox token: a SHA-256. */
export const MAILBOX_TOKEN_BYTES = 32;

/** Longest desk id. Desk ids are short names such as `ccu`. */
export const MAX_DESK_ID = 64;

/** Most characters of `sealed`. */
export const MAX_SEALED_CHARACTERS = base64UrlLength(MAX_SEALED_BYTES);

const base64Url = /^[A-Za-z0-9_-]+$/;

/** What a reporter sends. Everything in it may be seen by the service, and nothing else reaches it. */
export interface Envelope {
  v: 1;
  /** Id of the desk in the roster whose keys `sealed` is sealed to. */
  desk: string;
  /** Sealed report: base64url of a binary OpenPGP message. */
  sealed: string;
  mailbox: {
    /** base64url of the SHA-256 of the mailbox's bearer token: 32 bytes. */
    token: string;
    /** base64url of the wrapped one-time private key: exactly WRAPPED_KEY_BYTES. */
    key: string;
  };
  /** Present only if the reporter agreed to say, in clear, that it is urgent. */
  priority?: true;
  /** base64url of the solved challenge's JSON. */
  challenge: string;
}

/** The shape of an envelope. Only the shape: the sealed bytes and the challenge have checks of their own. */
export const envelopeSchema = z.strictObject({
  v: z.literal(1),
  desk: z
    .string()
    .min(1)
    .max(MAX_DESK_ID)
    .regex(/^[a-z0-9-]+$/),
  sealed: z.string().min(1).max(MAX_SEALED_CHARACTERS).regex(base64Url),
  mailbox: z.strictObject({
    token: z.string().length(base64UrlLength(MAILBOX_TOKEN_BYTES)).regex(base64Url),
    key: z.string().length(base64UrlLength(WRAPPED_KEY_BYTES)).regex(base64Url),
  }),
  priority: z.literal(true).exactOptional(),
  challenge: z.string().min(1).max(MAX_CHALLENGE_CHARACTERS).regex(base64Url),
}) satisfies z.ZodType<Envelope>;

/** What a call handler's console sends: the session stands in the place of the proof of work. */
export type CallEnvelope = Omit<Envelope, 'challenge'>;

/** The shape of a call's envelope. */
export const callEnvelopeSchema = envelopeSchema.omit({ challenge: true }) satisfies z.ZodType<CallEnvelope>;
