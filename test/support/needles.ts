import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One spelling of something that must not be found. */
export interface Needle {
  /** What it is a spelling of, for the message of a failed test. */
  name: string;
  form: string;
  bytes: Buffer;
}

/** A spelling that was found, and where. */
export interface Hit {
  name: string;
  form: string;
  place: string;
}

/** Shorter spellings turn up in random bytes by chance: six bytes, once in 2^48 places. */
const MIN_NEEDLE_BYTES = 6;

/**
 * The spellings in which a text could be stored without being the same bytes: UTF-16 in both orders, hex in both cases,
 * base64 in both alphabets at each of the three alignments, percent-encoded, and backwards.
 */
export function spellingsOf(name: string, text: string | Buffer): Needle[] {
  const bytes = Buffer.from(text as string);
  const utf16 = Buffer.from(bytes.toString('utf8'), 'utf16le');
  const hex = bytes.toString('hex');
  const forms: [string, Buffer][] = [
    ['as it is', bytes],
    ['UTF-16 LE', utf16],
    ['UTF-16 BE', Buffer.from(utf16).swap16()],
    ['hex', Buffer.from(hex)],
    ['HEX', Buffer.from(hex.toUpperCase())],
    ['percent-encoded', Buffer.from(encodeURIComponent(bytes.toString('utf8')))],
    ['backwards', Buffer.from(bytes).reverse()],
  ];
  for (const shift of [0, 1, 2]) {
    const base64 = alignedBase64(bytes, shift);
    forms.push([`base64, shifted by ${shift}`, Buffer.from(base64)]);
    forms.push([`base64url, shifted by ${shift}`, Buffer.from(base64.replaceAll('+', '-').replaceAll('/', '_'))]);
  }
  const distinct = new Map(
    forms.reverse().map(([form, spelt]) => [spelt.toString('hex'), { name, form, bytes: spelt }]),
  );
  return [...distinct.values()].filter((needle) => needle.bytes.length >= MIN_NEEDLE_BYTES);
}

/** The part of the base64 of `bytes` that does not depend on what stands around them, `shift` bytes after a group's start. */
function alignedBase64(bytes: Buffer, shift: number): string {
  const whole = Buffer.concat([Buffer.alloc(shift), bytes])
    .toString('base64')
    .replace(/=+$/, '');
  const foreignBits = (shift * 8) % 24;
  const start = Math.ceil(foreignBits / 6);
  const end = Math.floor(((shift + bytes.length) * 8) / 6);
  return whole.slice(start, end);
}

/** An IPv4 address as text, and as databases and sockets hold it in binary. */
export function spellingsOfAddress(name: string, address: string): Needle[] {
  const octets = Buffer.from(address.split('.').map(Number));
  const forms: [string, Buffer][] = [
    ['PostgreSQL inet', Buffer.concat([Buffer.from([2, 32]), octets])],
    ['IPv6-mapped', Buffer.concat([Buffer.from([0xff, 0xff]), octets])],
    ['number', Buffer.from(String(octets.readUInt32BE()))],
    ['hex of the octets', Buffer.from(octets.toString('hex'))],
    ['HEX of the octets', Buffer.from(octets.toString('hex').toUpperCase())],
    ['with dashes', Buffer.from(address.replaceAll('.', '-'))],
    ['reverse DNS', Buffer.from(address.split('.').reverse().join('.'))],
  ];
  return [...spellingsOf(name, address), ...forms.map(([form, bytes]) => ({ name, form, bytes }))];
}

/** Finds any of many byte strings in one pass. */
export class NeedleSearch {
  readonly #starts = new Uint8Array(65_536);
  readonly #byStart = new Map<number, Needle[]>();

  constructor(needles: readonly Needle[]) {
    for (const needle of needles) {
      const start = needle.bytes.readUInt16BE();
      this.#starts[start] = 1;
      this.#byStart.set(start, [...(this.#byStart.get(start) ?? []), needle]);
    }
  }

  /** Every spelling that occurs in the bytes, each once. */
  inBytes(place: string, bytes: Uint8Array): Hit[] {
    const haystack = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const found = new Set<Needle>();
    let start = haystack[0] ?? 0;
    for (let next = 1; next < haystack.length; next++) {
      start = ((start << 8) | (haystack[next] as number)) & 0xffff;
      if (this.#starts[start] === 1) this.#collect(haystack, next - 1, start, found);
    }
    return [...found].map(({ name, form }) => ({ name, form, place }));
  }

  /** The same for every file below a folder, whatever its name; and for the names. Files that vanish are passed over. */
  async inFolder(folder: string): Promise<{ hits: Hit[]; files: number; bytes: number }> {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const hits: Hit[] = [];
    let files = 0;
    let size = 0;
    for (const entry of entries) {
      const path = join(entry.parentPath, entry.name);
      hits.push(...this.inBytes(`the name of ${path}`, Buffer.from(entry.name)));
      if (!entry.isFile()) continue;
      const bytes = await readFile(path).catch(() => undefined);
      if (bytes === undefined) continue;
      files += 1;
      size += bytes.length;
      hits.push(...this.inBytes(path, bytes));
    }
    return { hits, files, bytes: size };
  }

  #collect(haystack: Buffer, at: number, start: number, found: Set<Needle>): void {
    for (const needle of this.#byStart.get(start) ?? []) {
      const end = at + needle.bytes.length;
      if (end <= haystack.length && haystack.compare(needle.bytes, 0, needle.bytes.length, at, end) === 0)
        found.add(needle);
    }
  }
}
