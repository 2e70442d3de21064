import { cleanReport } from './clean.ts';
import { encodeEntity, type Part, padEntity, randomBoundary } from './mime.ts';
import { renderReport } from './render.ts';
import type { Report } from './report.ts';
import { freeTextBytes, MAX_TEXT_BYTES, ReportTooLargeError, sizeClassFor } from './sizes.ts';

export const TEXT_TYPE = 'text/plain; charset=utf-8';
export const JSON_TYPE = 'application/vnd.candour.report+json';
export const PUBLIC_KEY_TYPE = 'application/pgp-keys';
export const SIGNATURE_TYPE = 'application/pgp-signature';
export const ORIGINAL_TYPE = 'message/rfc822';

export interface ComposeOptions {
  /** The reporter's one-time public key, binary: replies are sealed to it. */
  publicKey?: Uint8Array;
  /** Makes a detached, binary OpenPGP signature with that key over the JSON part's bytes. */
  sign?: (bytes: Uint8Array) => Promise<Uint8Array>;
  /** Parts after all others, and the size classes that they may need: those of e-mail (`mail/withOriginal.ts`). */
  more?: readonly Part[];
  sizes?: readonly number[];
  /** Lines before the answers, of the clean report. A function, so that browsers do not load what they never send. */
  lead?: (clean: Report) => readonly string[];
}

/**
 * The report as a MIME entity, padded to a size class: a text to read, the exact words as JSON, and, when given, the
 * one-time public key and a signature over the JSON, and the e-mail it came as. Cleans every string first.
 * @throws {ReportTooLargeError} if the free text has more than MAX_TEXT_BYTES or the whole fits no size class.
 */
export async function composeReport(report: Report, options: ComposeOptions = {}): Promise<Uint8Array<ArrayBuffer>> {
  const clean = cleanReport(report);
  const typed = freeTextBytes(clean);
  if (typed > MAX_TEXT_BYTES) throw new ReportTooLargeError(typed, MAX_TEXT_BYTES);
  const encoder = new TextEncoder();
  const json = encoder.encode(JSON.stringify(clean));
  const parts: Part[] = [
    {
      type: TEXT_TYPE,
      encoding: '8bit',
      body: encoder.encode(renderReport(clean, options.lead?.(clean)).replaceAll('\n', '\r\n')),
    },
    { type: JSON_TYPE, encoding: 'binary', filename: 'report.json', body: json },
  ];
  if (options.publicKey) {
    parts.push({ type: PUBLIC_KEY_TYPE, encoding: 'base64', filename: 'reporter.pgp', body: options.publicKey });
  }
  if (options.sign) {
    const signature = await options.sign(json);
    parts.push({ type: SIGNATURE_TYPE, encoding: 'base64', filename: 'report.json.sig', body: signature });
  }
  const entity = encodeEntity([...parts, ...(options.more ?? [])], randomBoundary());
  return padEntity(entity, sizeClassFor(entity.length, options.sizes));
}
