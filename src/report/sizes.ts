import { SIZE_CLASSES } from '../envelope/sizes.ts';
import type { Report } from './report.ts';

/**
 * Free text that always fits the smallest size class, in bytes of UTF-8, together with WORDING_BYTES of questions. It is
 * written twice (to read, and exact) and at worst doubles both times (a line break is two bytes in each), so 48,000 of
 * the class's 65,536 bytes.
 */
export const TEXT_ONLY_BYTES = 12_000;

/** Questions and labels of one report, in bytes of UTF-8, that the promise of TEXT_ONLY_BYTES allows for. */
export const WORDING_BYTES = 5_000;

/** Most free text of a report, in bytes of UTF-8: at worst 800,000 of the largest class's 1,048,576 bytes. */
export const MAX_TEXT_BYTES = 200_000;

/** The report has more in it than can be sealed. The reporter can shorten it; no word is lost by the refusal. */
export class ReportTooLargeError extends Error {
  override readonly name = 'ReportTooLargeError';
  /** How many bytes there are, and how many there may be. */
  readonly bytes: number;
  readonly limit: number;
  constructor(bytes: number, limit: number) {
    super(`The report has ${bytes} bytes; at most ${limit} can be sent.`);
    this.bytes = bytes;
    this.limit = limit;
  }
}

/**
 * The smallest size class that holds `bytes`.
 * @param classes from small to large; those of the channel.
 * @throws {ReportTooLargeError} if none does.
 */
export function sizeClassFor(bytes: number, classes: readonly number[] = SIZE_CLASSES): number {
  const fits = classes.find((size) => bytes <= size);
  if (fits === undefined) throw new ReportTooLargeError(bytes, classes[classes.length - 1] as number);
  return fits;
}

/** Bytes of UTF-8 of everything the reporter typed: texts and the fields of people. */
export function freeTextBytes(report: Report): number {
  const encoder = new TextEncoder();
  let bytes = 0;
  for (const answer of report.answers) {
    const typed = [answer.text, ...(answer.people ?? []).flatMap((person) => Object.values(person))];
    for (const text of typed) bytes += encoder.encode(text ?? '').length;
  }
  return bytes;
}
