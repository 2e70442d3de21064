/** One field of a message's header (RFC 5322, section 2.2), as the bytes it stands in. */
export interface HeaderField {
  /** Lower case. */
  readonly name: string;
  /** Unfolded, in Latin-1: one character for each byte. */
  readonly value: string;
  /** Where its bytes are, line end included. */
  readonly start: number;
  readonly end: number;
}

export interface Header {
  readonly fields: readonly HeaderField[];
  /** Where the body begins. */
  readonly bodyStart: number;
}

/**
 * Longest value that is looked at: what is read out of fields (types, parameters, a sequence of words) is far shorter.
 * The bytes stay whole.
 */
const MAX_VALUE = 10_000;

const LF = 0x0a;
const CR = 0x0d;
const FIELD = /^([!-9;-~]+)[ \t]*:/;

/**
 * Splits a message into header fields and body, taking any line ends. A line that belongs to no field ends the header:
 * what follows is body, so that no word is lost to a missing empty line. An mbox's "From " line is passed over.
 */
export function readHeader(message: Uint8Array): Header {
  const fields: HeaderField[] = [];
  const latin1 = new TextDecoder('latin1');
  let start = 0;
  while (start < message.length) {
    const end = lineEnd(message, start);
    if (isEmptyLine(message, start, end)) return { fields, bodyStart: end };
    const line = latin1.decode(message.subarray(start, Math.min(end, start + MAX_VALUE)));
    const name = FIELD.exec(line)?.[1];
    if (name === undefined) {
      if (start > 0 || !line.startsWith('From ')) return { fields, bodyStart: start };
      start = end;
      continue;
    }
    const last = foldedEnd(message, end);
    const whole = latin1.decode(message.subarray(start, Math.min(last, start + MAX_VALUE)));
    const value = whole.slice(whole.indexOf(':') + 1).replace(/\r?\n(?=[ \t])/g, '');
    fields.push({ name: name.toLowerCase(), value: value.trim(), start, end: last });
    start = last;
  }
  return { fields, bodyStart: message.length };
}

/** The first field of that name. */
export function fieldValue(fields: readonly HeaderField[], name: string): string | undefined {
  return fields.find((field) => field.name === name)?.value;
}

/** How many fields of that name a message has. */
export function fieldsNamed(message: Uint8Array, name: string): number {
  return readHeader(message).fields.filter((field) => field.name === name).length;
}

function lineEnd(bytes: Uint8Array, start: number): number {
  const at = bytes.indexOf(LF, start);
  return at === -1 ? bytes.length : at + 1;
}

function isEmptyLine(bytes: Uint8Array, start: number, end: number): boolean {
  return bytes[start] === LF || (bytes[start] === CR && end === start + 2);
}

/** After the lines that begin with white space, which go on with the field (RFC 5322, section 2.2.3). */
function foldedEnd(bytes: Uint8Array, end: number): number {
  let last = end;
  while (bytes[last] === 0x20 || bytes[last] === 0x09) last = lineEnd(bytes, last);
  return last;
}
