import type { Answers } from './types.ts';

const encoder = new TextEncoder();

/** Bytes of UTF-8 of one text. */
export const byteLength = (text: string): number => encoder.encode(text).length;

/** Bytes of UTF-8 of all that was typed, with two for each break between messages. */
export function typedBytes(answers: Answers): number {
  let bytes = 0;
  for (const { texts = [], people = [] } of Object.values(answers)) {
    for (const text of [...texts, ...people.flatMap((person) => Object.values(person))]) {
      bytes += byteLength(text ?? '') + 2;
    }
  }
  return bytes;
}
