import type { Report } from './report.ts';

/**
 * Control characters but tab and line feed (C0, DEL, C1), and the characters that force or isolate a direction
 * (U+202A to U+202E, U+2066 to U+2069), which can make a text read other than it is. Marks that people type in Arabic,
 * Hebrew and Persian (U+200E, U+200F, U+061C, joiners) and the tags in flags stay.
 */
const UNSAFE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/**
 * The words as typed, without what only machines see: line ends become line feeds, control characters and forced
 * directions go, half a surrogate pair becomes U+FFFD. Nothing is normalised, so the words stay byte for byte.
 * Idempotent.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(UNSAFE, '')
    .replace(/\p{Surrogate}/gu, '\ufffd');
}

/** A copy of the report in which every string is clean. */
export function cleanReport(report: Report): Report {
  return JSON.parse(JSON.stringify(report), (_key, value) => (typeof value === 'string' ? cleanText(value) : value));
}
