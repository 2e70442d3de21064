import type { z } from 'zod';
import { type CallEnvelope, callEnvelopeSchema, envelopeSchema } from '../envelope/envelope.ts';
import type { SealedEnvelope } from '../envelope/sealedEnvelope.ts';
import { MAX_SEALED_BYTES } from '../envelope/sizes.ts';
import { RefusedError } from './refusal.ts';

/** The envelope of somebody who is not signed in, and so has solved a challenge. */
export interface OpenedEnvelope extends SealedEnvelope {
  /** base64url, as it came: the challenge is checked by who issued it. */
  readonly challenge: string;
}

/** base64url without padding writes three bytes in four characters. */
const MAX_SEALED_CHARACTERS = Math.ceil((MAX_SEALED_BYTES * 4) / 3);

/** Stands for the sealed bytes while the schema looks at all the rest. */
const SEALED_STAND_IN = 'A';

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

function read<Rest>(body: Uint8Array, schema: z.ZodType<Rest>): { rest: Rest; sealed: string } {
  const value = parseJson(body);
  if (typeof value !== 'object' || value === null) throw new RefusedError('envelope-invalid');
  const { sealed } = value as { sealed?: unknown };
  if (typeof sealed !== 'string' || sealed.length > MAX_SEALED_CHARACTERS) throw new RefusedError('envelope-invalid');
  const rest = schema.safeParse({ ...value, sealed: SEALED_STAND_IN });
  if (!rest.success) throw new RefusedError('envelope-invalid');
  return { rest: rest.data, sealed };
}

function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body));
  } catch {
    throw new RefusedError('malformed');
  }
}

function open(envelope: CallEnvelope, sealed: string): SealedEnvelope {
  return {
    desk: envelope.desk,
    sealed: decode(sealed),
    mailboxToken: decode(envelope.mailbox.token),
    mailboxKey: decode(envelope.mailbox.key),
    priority: envelope.priority === true,
  };
}

/** Decodes base64url; only the canonical spelling is taken. The decoder passes over what it does not know, so what comes out is counted. */
function decode(text: string): Uint8Array<ArrayBuffer> {
  const bytes = Buffer.from(text, 'base64url');
  const isWhole = bytes.length > 0 && text.length % 4 !== 1 && bytes.length === Math.floor((text.length * 3) / 4);
  const ending = bytes.subarray(bytes.length - (bytes.length % 3)).toString('base64url');
  if (!isWhole || !text.endsWith(ending) || text.includes('+') || text.includes('/')) {
    throw new RefusedError('envelope-invalid');
  }
  return bytes as Uint8Array<ArrayBuffer>;
}
