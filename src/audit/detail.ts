import type { AuditDetail } from './event.ts';

/** An event's detail holds what is no code, so perhaps what somebody typed. The message repeats none of it. */
export class AuditDetailError extends Error {
  override readonly name = 'AuditDetailError';
}

/** The longest code is a SHA-256 in hex with a few letters before it. */
const CODE = /^[A-Za-z0-9_.:,+/@=-]{0,128}$/;

/** Entries stay small, so that a million of them are read in a breath. */
const MAX_MEMBERS = 16;

/**
 * Writes a detail as canonical JSON (RFC 8785): members by the UTF-16 units of their names, no blank. Strings must be
 * codes, without a space: free text, which could name somebody, does not get in.
 *
 * @throws AuditDetailError
 */
export function writeDetail(detail: AuditDetail = {}): string {
  const names = Object.keys(detail).sort();
  if (names.length > MAX_MEMBERS) throw new AuditDetailError('A detail has too many members.');
  for (const name of names) {
    const value = detail[name];
    const isCode = typeof value === 'string' && CODE.test(value);
    const isNumber = typeof value === 'number' && Number.isFinite(value);
    if (!CODE.test(name) || !(isCode || isNumber || typeof value === 'boolean')) {
      throw new AuditDetailError('A detail holds something that is not a code, a number or a flag.');
    }
  }
  return `{${names.map((name) => `${JSON.stringify(name)}:${JSON.stringify(detail[name])}`).join(',')}}`;
}
