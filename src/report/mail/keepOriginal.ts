import type { Header } from './headerFields.ts';

/**
 * Fields that say what was written, by whom and to whom. All others go: they say which way a message took, from which
 * address and with which program (Received, X-Originating-IP, User-Agent, ARC and a hundred more).
 */
const KEPT = new Set([
  'from',
  'sender',
  'reply-to',
  'to',
  'cc',
  'subject',
  'date',
  'message-id',
  'in-reply-to',
  'references',
  'comments',
  'keywords',
  'importance',
  'auto-submitted',
  'mime-version',
  'autocrypt',
]);
const KEPT_PREFIX = 'content-';

const CRLF = new Uint8Array([0x0d, 0x0a]);

/** A copy of the message without the fields that are about its way. The body is the same, byte for byte. */
export function keepOriginal(message: Uint8Array, header: Header): Uint8Array<ArrayBuffer> {
  const kept = header.fields
    .filter(({ name }) => KEPT.has(name) || name.startsWith(KEPT_PREFIX))
    .map(({ start, end }) => message.subarray(start, end));
  const body = message.subarray(header.bodyStart);
  const chunks = [...kept, CRLF, body];
  const copy = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    copy.set(chunk, offset);
    offset += chunk.length;
  }
  return copy;
}
