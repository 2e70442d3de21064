import { cleanReport, cleanText } from './clean.ts';
import { JSON_TYPE, ORIGINAL_TYPE, PUBLIC_KEY_TYPE, SIGNATURE_TYPE, TEXT_TYPE } from './compose.ts';
import { decodeEntity, type Part, ReportFormatError } from './mime.ts';
import { type Report, reportSchema } from './report.ts';

export interface ParsedReport {
  report: Report;
  /** The part to read. Lines end in LF. */
  text: string;
  /** The reporter's one-time public key, binary. */
  publicKey?: Uint8Array;
  /** Detached signature over `signedBytes`, binary. Not checked here. */
  signature?: Uint8Array;
  /** The e-mail that it came as. */
  original?: Uint8Array;
  /** The JSON part's bytes, as they came. */
  signedBytes: Uint8Array;
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new ReportFormatError('A part is not UTF-8.');
  }
}

function decodeReport(bytes: Uint8Array): Report {
  const json = decodeUtf8(bytes);
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    throw new ReportFormatError('The report part is not JSON.');
  }
  const parsed = reportSchema.safeParse(data);
  if (!parsed.success) throw new ReportFormatError('The report part is not a version 1 report.');
  return cleanReport(parsed.data);
}

function one(parts: Part[], type: string): Part | undefined {
  const found = parts.filter((part) => part.type === type);
  if (found.length > 1) throw new ReportFormatError('A part is there twice.');
  return found[0];
}

/**
 * Reads what `composeReport` wrote. The bytes come from anyone who has the desk's public keys, so strings are cleaned
 * again: what is returned is safe to show as text.
 * @throws {ReportFormatError} and nothing else, whatever the bytes.
 */
export function parseReport(bytes: Uint8Array): ParsedReport {
  const parts = decodeEntity(bytes);
  const text = one(parts, TEXT_TYPE);
  const json = one(parts, JSON_TYPE);
  if (!text || !json) throw new ReportFormatError('The text or the report part is missing.');
  const publicKey = one(parts, PUBLIC_KEY_TYPE)?.body;
  const signature = one(parts, SIGNATURE_TYPE)?.body;
  const original = one(parts, ORIGINAL_TYPE)?.body;
  return {
    report: decodeReport(json.body),
    text: cleanText(decodeUtf8(text.body)),
    signedBytes: json.body,
    ...(publicKey ? { publicKey } : {}),
    ...(signature ? { signature } : {}),
    ...(original ? { original } : {}),
  };
}
