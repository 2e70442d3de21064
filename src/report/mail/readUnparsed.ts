import { cleanText } from '../clean.ts';
import { fieldValue, readHeader } from './headerFields.ts';
import type { ReadFile, ReadMail } from './readMail.ts';

/** As much of a message that cannot be taken apart as tells a reader what it is. */
const SHOWN_BYTES = 20_000;

/** Longest field that is shown. */
const MAX_FIELD = 2_000;

/** What can be said of a message without taking it apart: its fields as they stand, and the beginning of its body. */
export function readUnparsed(original: Uint8Array): ReadMail<ReadFile> {
  const { fields, bodyStart } = readHeader(original);
  const field = (name: string): string | undefined => fieldValue(fields, name)?.slice(0, MAX_FIELD);
  const [from, subject, date] = [field('from'), field('subject'), field('date')];
  return {
    from: from ? [{ name: from }] : [],
    ...(subject ? { subject } : {}),
    ...(date ? { date } : {}),
    replyTo: [],
    text: cleanText(new TextDecoder().decode(original.subarray(bodyStart, bodyStart + SHOWN_BYTES))),
    forwarded: [],
    files: [],
    marks: ['not-read'],
  };
}
