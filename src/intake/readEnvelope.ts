import type { z } from 'zod';
import { type CallEnvelope, callEnvelopeSchema, envelopeSchema, MAX_SEALED_CHARACTERS } from '../envelope/envelope.ts';
import type { SealedEnvelope } from '../envelope/sealedEnvelope.ts';
import { cutSealed } from './cutSealed.ts';
import { decodeCanonical } from './decodeCanonical.ts';
import { RefusedError } from './refusal.ts';

/** The envelope of somebody who is not signed in, and so has solved a challenge. */
export interface OpenedEnvelope extends SealedEnvelope {
  /** base64url, as it came: the challenge is checked by who issued it. */
  readonly challenge: string;
}

/** Stands for the sealed bytes while the schema looks at all the rest. */
const SEALED_STAND_IN = 'A';

/** An envelope whose sealed bytes are decoded and whose other members fit their schema. */
interface Read<Rest> {
  readonly rest: Rest;
  readonly sealed: Uint8Array<ArrayBuffer>;
}

/**
 * Reads the body of `POST /v1/reports`.
 *
 * `sealed` is nine tenths of the bytes. It is checked by decoding it, which is
 * a fifth of the cost of the schema's pattern and stricter: only the canonical
 * spelling is taken.
 *
 * @throws RefusedError `malformed` or `envelope-invalid`.
 */
export function readEnvelope(body: Uint8Array): OpenedEnvelope {
  const { rest, sealed } = read(body, envelopeSchema);
  return { ...open(rest, sealed), challenge: rest.challenge };
}

/**
 * Reads the body of `POST /v1/staff/calls`: an envelope without a challenge.
 *
 * @throws RefusedError `malformed` or `envelope-invalid`.
 */
export function readCallEnvelope(body: Uint8Array): SealedEnvelope {
  const { rest, sealed } = read(body, callEnvelopeSchema);
  return open(rest, sealed);
}

function read<Rest>(body: Uint8Array, schema: z.ZodType<Rest>): Read<Rest> {
  const buffer = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  return readCut(buffer, schema) ?? readWhole(buffer, schema);
}

/** Undefined for whatever is not plainly an envelope: reading it whole says what is wrong with it, if anything is. */
function readCut<Rest>(body: Buffer, schema: z.ZodType<Rest>): Read<Rest> | undefined {
  try {
    const cut = cutSealed(body);
    if (cut === undefined) return undefined;
    const value = parseJson(cut.rest);
    return sealedOf(value) === '' ? check(value, cut.sealed, schema) : undefined;
  } catch {
    return undefined;
  }
}

function readWhole<Rest>(body: Buffer, schema: z.ZodType<Rest>): Read<Rest> {
  const value = parseJson(body);
  return check(value, sealedOf(value), schema);
}

function sealedOf(value: unknown): unknown {
  return (value as { sealed?: unknown } | null)?.sealed;
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body));
  } catch {
    throw new RefusedError('malformed');
  }
}

function check<Rest>(value: unknown, sealed: unknown, schema: z.ZodType<Rest>): Read<Rest> {
  if (typeof value !== 'object' || value === null) throw new RefusedError('envelope-invalid');
  if (typeof sealed !== 'string' || sealed.length > MAX_SEALED_CHARACTERS) throw new RefusedError('envelope-invalid');
  const rest = schema.safeParse({ ...value, sealed: SEALED_STAND_IN });
  if (!rest.success) throw new RefusedError('envelope-invalid');
  return { rest: rest.data, sealed: decode(sealed) };
}

function open(envelope: CallEnvelope, sealed: Uint8Array<ArrayBuffer>): SealedEnvelope {
  return {
    desk: envelope.desk,
    sealed,
    mailboxToken: decode(envelope.mailbox.token),
    mailboxKey: decode(envelope.mailbox.key),
    priority: envelope.priority === true,
  };
}

function decode(text: string): Uint8Array<ArrayBuffer> {
  const bytes = decodeCanonical(text);
  if (bytes === undefined) throw new RefusedError('envelope-invalid');
  return bytes;
}
