/**
 * The MIME entity a report is written in (RFC 2045, 2046): multipart/mixed with the fixed part headers below, line ends
 * CRLF, and an epilogue of spaces as padding. This reader takes what this writer writes; any MIME reader reads it too.
 */

/** The bytes are not a report's entity. Says where the format ends to hold, never what the bytes were. */
export class ReportFormatError extends Error {
  override readonly name = 'ReportFormatError';
}

export interface Part {
  /** Content-Type, as written in the header. */
  type: string;
  encoding: '8bit' | 'binary' | 'base64';
  /** Name under which a mail reader offers to save it. */
  filename?: string;
  body: Uint8Array;
}

/** Constant, so that it says nothing: the same for every report, protected because it is inside the sealed message. */
export const SUBJECT = 'Candour report';

const CRLF = '\r\n';
/** Length of base64 lines (RFC 2045, section 6.8). */
const BASE64_LINE = 76;
/** Length of padding lines with their CRLF, within the limit of RFC 5322, section 2.1.1. */
const PADDING_LINE = 998;
/** Most parts a report has, with room to grow. A reader stops there. */
const MAX_PARTS = 16;

const encoder = new TextEncoder();

/** A boundary that no text contains: 128 random bits. */
export function randomBoundary(): string {
  const random = crypto.getRandomValues(new Uint8Array(16));
  return `candour-${Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

function concat(chunks: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

function base64Lines(bytes: Uint8Array): Uint8Array {
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return encoder.encode((base64.match(new RegExp(`.{1,${BASE64_LINE}}`, 'g')) ?? []).join(CRLF));
}

function encodePart(part: Part): Uint8Array[] {
  const disposition = part.filename
    ? `Content-Disposition: attachment; filename="${part.filename}"`
    : 'Content-Disposition: inline';
  const header = [`Content-Type: ${part.type}`, `Content-Transfer-Encoding: ${part.encoding}`, disposition, '', ''];
  return [encoder.encode(header.join(CRLF)), part.encoding === 'base64' ? base64Lines(part.body) : part.body];
}

/** The entity without padding. `boundary` must not occur in any part. */
export function encodeEntity(parts: Part[], boundary: string): Uint8Array<ArrayBuffer> {
  const header = [
    `Subject: ${SUBJECT}`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}";`,
    ' protected-headers="v1"',
    '',
  ];
  const body = parts.flatMap((part) => [encoder.encode(`${CRLF}--${boundary}${CRLF}`), ...encodePart(part)]);
  return concat([encoder.encode(header.join(CRLF)), ...body, encoder.encode(`${CRLF}--${boundary}--${CRLF}`)]);
}

/** The entity with lines of spaces after its last boundary, `size` bytes long. `size` must be at least its length. */
export function padEntity(entity: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size).fill(0x20);
  bytes.set(entity);
  for (let end = size; end - 2 >= entity.length; end -= PADDING_LINE) bytes.set([0x0d, 0x0a], end - 2);
  return bytes;
}

function decodePart(latin1: string, bytes: Uint8Array, start: number, end: number): Part {
  const headerEnd = latin1.indexOf(CRLF + CRLF, start);
  if (headerEnd === -1 || headerEnd + 4 > end) throw new ReportFormatError('A part has no end of header.');
  const header = latin1.slice(start, headerEnd);
  const type = /^Content-Type: ([^\r\n]+)$/m.exec(header)?.[1];
  const encoding = /^Content-Transfer-Encoding: (8bit|binary|base64)$/m.exec(header)?.[1] as
    | Part['encoding']
    | undefined;
  const filename = /^Content-Disposition: attachment; filename="([^"\r\n]+)"$/m.exec(header)?.[1];
  if (!type || !encoding) throw new ReportFormatError('A part has no type or no encoding.');
  const raw = bytes.slice(headerEnd + 4, end);
  const body = encoding === 'base64' ? decodeBase64(latin1.slice(headerEnd + 4, end)) : raw;
  return { type, encoding, body, ...(filename ? { filename } : {}) };
}

function decodeBase64(text: string): Uint8Array {
  const base64 = text.replaceAll(CRLF, '');
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(base64) || base64.length % 4 !== 0) {
    throw new ReportFormatError('A part is not base64.');
  }
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/**
 * The parts of an entity written by `encodeEntity`, padded or not.
 * @throws {ReportFormatError}
 */
export function decodeEntity(bytes: Uint8Array): Part[] {
  // One character for each byte, so that offsets in the text are offsets in the bytes.
  const latin1 = new TextDecoder('latin1').decode(bytes);
  const headerEnd = latin1.indexOf(CRLF + CRLF);
  const boundary = /^Content-Type: multipart\/mixed; boundary="([A-Za-z0-9-]{1,70})";$/m.exec(
    latin1.slice(0, Math.max(headerEnd, 0)).replaceAll(CRLF, '\n'),
  )?.[1];
  if (!boundary) throw new ReportFormatError('The entity has no multipart header.');
  const delimiter = `${CRLF}--${boundary}`;
  const parts: Part[] = [];
  let at = latin1.indexOf(delimiter, headerEnd);
  while (at !== -1 && parts.length < MAX_PARTS) {
    const after = at + delimiter.length;
    if (latin1.startsWith(`--${CRLF}`, after)) return parts;
    if (!latin1.startsWith(CRLF, after)) throw new ReportFormatError('A boundary is not a line of its own.');
    const end = latin1.indexOf(delimiter, after);
    if (end === -1) break;
    parts.push(decodePart(latin1, bytes, after + 2, end));
    at = end;
  }
  throw new ReportFormatError('The entity has no end.');
}
