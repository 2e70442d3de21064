import * as z from 'zod';
import { MAILBOX_TOKEN_BYTES, MAX_DESK_ID } from '../envelope.ts';
import type { SealedEnvelope } from '../sealedEnvelope.ts';
import {
  MAIL_SIZE_CLASSES,
  MAX_RECIPIENTS,
  MAX_SESSION_KEY_PACKET_BYTES,
  sealedBodyBytes,
  WRAPPED_KEY_BYTES,
} from '../sizes.ts';

/** Kinds of mail that are counted and not kept, as `mail_count` names them. */
export const UNSEALED_KINDS = ['auto-reply', 'bounce', 'receipt', 'loop'] as const;
export type UnsealedKind = (typeof UNSEALED_KINDS)[number];

/** What an edge hands to the service: a sealed e-mail, or that there was one of a kind that is counted only. */
export type SealedMail =
  | {
      readonly kind: 'report';
      readonly envelope: SealedEnvelope;
      /** `contentDigest` of the e-mail. */
      readonly digest: Uint8Array<ArrayBuffer>;
      /** Hex of the id that the e-mail has if the service sent it. */
      readonly ownId: string | undefined;
    }
  | { readonly kind: UnsealedKind };

/** The bytes are no sealed mail. */
export class SealedMailError extends Error {
  override readonly name = 'SealedMailError';
}

export const SEALED_MAIL_TYPE = 'application/vnd.candour.sealed-mail';

const DIGEST_BYTES = 32;
const FIXED_BYTES = DIGEST_BYTES + MAILBOX_TOKEN_BYTES + WRAPPED_KEY_BYTES;
const LENGTH_BYTES = 2;

/** The head is a kind, a desk and an id. */
const MAX_HEAD_BYTES = 512;

const LARGEST_ENTITY = MAIL_SIZE_CLASSES[MAIL_SIZE_CLASSES.length - 1] ?? 0;

/** Most bytes of a sealed mail. */
export const MAX_SEALED_MAIL_BYTES =
  LENGTH_BYTES +
  MAX_HEAD_BYTES +
  FIXED_BYTES +
  6 +
  sealedBodyBytes(LARGEST_ENTITY) +
  MAX_RECIPIENTS * MAX_SESSION_KEY_PACKET_BYTES;

const headSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    v: z.literal(1),
    kind: z.literal('report'),
    desk: z
      .string()
      .min(1)
      .max(MAX_DESK_ID)
      .regex(/^[a-z0-9-]+$/),
    ownId: z
      .string()
      .regex(/^[0-9a-f]{32}$/)
      .exactOptional(),
  }),
  z.strictObject({ v: z.literal(1), kind: z.enum(UNSEALED_KINDS) }),
]);

/**
 * Writes what travels from an edge to the service, in the notation of RFC 8446, section 3:
 *
 *     struct {
 *       opaque head<1..512>;      JSON: { v: 1, kind, desk?, ownId? }
 *       opaque digest[32];        of kind "report" alone, as all that follows
 *       opaque mailboxToken[32];
 *       opaque mailboxKey[1052];
 *       opaque sealed[...];       to the end
 *     } SealedMail;
 */
export function writeSealedMail(mail: SealedMail): Uint8Array<ArrayBuffer> {
  if (mail.kind !== 'report') return join(headBytes({ v: 1, kind: mail.kind }), []);
  const { envelope, digest, ownId } = mail;
  const head = headBytes({ v: 1, kind: 'report', desk: envelope.desk, ...(ownId === undefined ? {} : { ownId }) });
  return join(head, [digest, envelope.mailboxToken, envelope.mailboxKey, envelope.sealed]);
}

/**
 * Reads what `writeSealedMail` wrote.
 * @throws {SealedMailError}
 */
export function readSealedMail(bytes: Uint8Array<ArrayBuffer>): SealedMail {
  const length = bytes.length < LENGTH_BYTES ? 0 : new DataView(bytes.buffer, bytes.byteOffset).getUint16(0);
  const rest = bytes.subarray(LENGTH_BYTES + length);
  const head =
    length > 0 && length <= MAX_HEAD_BYTES ? readHead(bytes.subarray(LENGTH_BYTES, LENGTH_BYTES + length)) : undefined;
  if (head === undefined) throw new SealedMailError('The head cannot be read.');
  if (head.kind !== 'report') {
    if (rest.length > 0) throw new SealedMailError('Something follows the head.');
    return { kind: head.kind };
  }
  if (rest.length <= FIXED_BYTES) throw new SealedMailError('It is cut short.');
  const [digestEnd, tokenEnd] = [DIGEST_BYTES, DIGEST_BYTES + MAILBOX_TOKEN_BYTES];
  return {
    kind: 'report',
    digest: rest.subarray(0, digestEnd),
    ownId: head.ownId,
    envelope: {
      desk: head.desk,
      mailboxToken: rest.subarray(digestEnd, tokenEnd),
      mailboxKey: rest.subarray(tokenEnd, FIXED_BYTES),
      sealed: rest.subarray(FIXED_BYTES),
      priority: false,
    },
  };
}

function headBytes(head: z.infer<typeof headSchema>): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(head));
}

function readHead(bytes: Uint8Array) {
  try {
    return headSchema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return undefined;
  }
}

function join(head: Uint8Array, parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array([head, ...parts].reduce((sum, part) => sum + part.length, LENGTH_BYTES));
  new DataView(bytes.buffer).setUint16(0, head.length);
  let at = LENGTH_BYTES;
  for (const part of [head, ...parts]) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
