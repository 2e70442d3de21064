import { NOTE_SIZES } from '../../src/envelope/noteSizes.ts';

/*
 * A note: a MIME entity of one text/plain part, so that any OpenPGP tool shows it. Its fields say which report it is about,
 * as what it was written and by whom, so that one that is moved, relabelled or given to another author is found out; what is
 * signed is all of it but the signature's own field. Then spaces up to one of two sizes.
 */
const REPORT = 'Candour-Report';
const KIND = 'Candour-Kind';
const AUTHOR = 'Candour-Author';
const KEY = 'Candour-Key';
const SIGNATURE = 'Candour-Signature';
const TYPE = 'Content-Type: text/plain; charset=utf-8';
const BREAK = '\r\n';
const SPACE = 0x20;

/** What a note says of itself. The author and their key are absent in one that was kept before notes were signed. */
export interface NoteHead {
  readonly report: string;
  readonly kind: string;
  /** The member's id in the roster. */
  readonly author: string;
  /** Fingerprint of the key that signs it. */
  readonly key: string;
}

export interface FoundNote {
  readonly report: string;
  readonly text: string;
  /** Undefined: it is not signed. */
  readonly signed?: NoteHead & {
    /** base64url, as it was found. */
    readonly signature: string;
    /** What it is over. */
    readonly bytes: Uint8Array<ArrayBuffer>;
  };
}

/** What of a note is signed: everything but the signature and the padding. */
export function signedNoteBytes(head: NoteHead, text: string): Uint8Array<ArrayBuffer> {
  return encode(linesOf(head), text);
}

/** A note's bytes, padded; undefined when it is too long. */
export function writeNoteText(
  head: NoteHead | Pick<NoteHead, 'report'>,
  text: string,
  signature?: string,
): Uint8Array<ArrayBuffer> | undefined {
  const lines = 'author' in head ? linesOf(head) : [`${REPORT}: ${head.report}`];
  const bytes = encode([...lines, ...(signature === undefined ? [] : [`${SIGNATURE}: ${signature}`])], text);
  const size = NOTE_SIZES.find((candidate) => bytes.length <= candidate);
  if (size === undefined) return undefined;
  const padded = new Uint8Array(size).fill(SPACE);
  padded.set(bytes);
  return padded;
}

/** A note as it was written; undefined when it is none. */
export function readNoteText(bytes: Uint8Array): FoundNote | undefined {
  const whole = new TextDecoder('utf-8').decode(bytes);
  const end = whole.indexOf(`${BREAK}${BREAK}`);
  if (end < 0 || !whole.startsWith(`${REPORT}: `)) return undefined;
  const fields = new Map(
    whole
      .slice(0, end)
      .split(BREAK)
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
  );
  const report = fields.get(REPORT) ?? '';
  const text = whole
    .slice(end + 2 * BREAK.length)
    .replaceAll(BREAK, '\n')
    .trimEnd();
  const [kind, author, key, signature] = [KIND, AUTHOR, KEY, SIGNATURE].map((name) => fields.get(name));
  if (kind === undefined || author === undefined || key === undefined || signature === undefined) {
    return { report, text };
  }
  const head = { report, kind, author, key };
  return { report, text, signed: { ...head, signature, bytes: signedNoteBytes(head, text) } };
}

function linesOf({ report, kind, author, key }: NoteHead): string[] {
  return [`${REPORT}: ${report}`, `${KIND}: ${kind}`, `${AUTHOR}: ${author}`, `${KEY}: ${key}`];
}

function encode(lines: readonly string[], text: string): Uint8Array<ArrayBuffer> {
  const head = [...lines, TYPE, '', ''].join(BREAK);
  return new TextEncoder().encode(`${head}${text.trim().replace(/\r?\n/g, BREAK)}${BREAK}`);
}
