import { EXPORT_SIZES } from '../../src/envelope/exportSizes.ts';
import type { Paper } from '../out/paper/paper.ts';
import { readPaper } from '../out/paper/readPaper.ts';
import type { ExportName } from './outProtocol.ts';

/*
 * A document that waits for its second person: a MIME entity of one JSON part that a person can read too. Its head names the
 * report and the export, so that one moved elsewhere is found out, and the key of who wrote it, so that nobody approves
 * their own; then blanks up to one of three sizes. None of the head goes out.
 */
const TYPE = 'Content-Type: application/json; charset=utf-8';
const BREAK = '\r\n';
const SPACE = 0x20;
const HEAD = /^Candour-Report: ([0-9a-f]{64})\r\nCandour-Export: ([0-9a-f-]{36})\r\nCandour-Key: ([0-9A-F]{40})\r\n/;

/** A document with who wrote it and where it belongs. */
export interface WrittenExport extends ExportName {
  /** Fingerprint of the key of who wrote it. */
  readonly key: string;
  readonly paper: Paper;
}

/** Its bytes, padded; undefined when it is too long. */
export function writeExportText({ report, id, key, paper }: WrittenExport): Uint8Array<ArrayBuffer> | undefined {
  const head = [`Candour-Report: ${report}`, `Candour-Export: ${id}`, `Candour-Key: ${key}`, TYPE, '', ''].join(BREAK);
  const bytes = new TextEncoder().encode(`${head}${JSON.stringify(paper, null, 2)}${BREAK}`);
  const size = EXPORT_SIZES.find((candidate) => bytes.length <= candidate);
  if (size === undefined) return undefined;
  const padded = new Uint8Array(size).fill(SPACE);
  padded.set(bytes);
  return padded;
}

/** The document in such bytes; undefined when there is none. */
export function readExportText(bytes: Uint8Array): WrittenExport | undefined {
  let whole: string;
  try {
    whole = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
  const [, report, id, key] = HEAD.exec(whole) ?? [];
  const body = whole.indexOf(`${BREAK}${BREAK}`);
  const paper = body < 0 ? undefined : readPaper(whole.slice(body));
  return report && id && key && paper ? { report, id, key, paper } : undefined;
}
