import { NOTE_SIZES } from '../../src/envelope/noteSizes.ts';

/*
 * A note: a MIME entity of one text/plain part, so that any OpenPGP tool shows it, which names the report that it is
 * about, so that a note moved to another report is found out; then spaces up to one of two sizes.
 */
const SUBJECT = 'Candour-Report: ';
const TYPE = 'Content-Type: text/plain; charset=utf-8';
const BREAK = '\r\n';
const SPACE = 0x20;

/** A note's bytes, padded; undefined when it is too long. */
export function writeNoteText(report: string, text: string): Uint8Array<ArrayBuffer> | undefined {
  const head = [`${SUBJECT}${report}`, TYPE, '', ''].join(BREAK);
  const bytes = new TextEncoder().encode(`${head}${text.trim().replace(/\r?\n/g, BREAK)}${BREAK}`);
  const size = NOTE_SIZES.find((candidate) => bytes.length <= candidate);
  if (size === undefined) return undefined;
  const padded = new Uint8Array(size).fill(SPACE);
  padded.set(bytes);
  return padded;
}

/** The words of a note, and the report that it names; undefined when it is none. */
export function readNoteText(bytes: Uint8Array): { report: string; text: string } | undefined {
  const whole = new TextDecoder('utf-8').decode(bytes);
  const end = whole.indexOf(`${BREAK}${BREAK}`);
  const first = whole.slice(0, whole.indexOf(BREAK));
  if (end < 0 || !first.startsWith(SUBJECT)) return undefined;
  const text = whole.slice(end + 2 * BREAK.length).replaceAll(BREAK, '\n');
  return { report: first.slice(SUBJECT.length), text: text.trimEnd() };
}
