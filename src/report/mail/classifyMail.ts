import { fieldValue, type HeaderField } from './headerFields.ts';

/**
 * What a message is. Only `report` becomes one.
 * - `auto-reply`: somebody is away (RFC 3834, section 5)
 * - `bounce`: a message could not be delivered, or was (RFC 3464)
 * - `receipt`: a message was displayed or deleted (RFC 8098)
 * - `loop`: it has been here before
 */
export type MailKind = 'report' | 'auto-reply' | 'bounce' | 'receipt' | 'loop';

/** Servers that a message has passed. RFC 5321, section 6.3 asks for at least 100 before it is called a loop. */
export const MAX_RECEIVED = 100;

const REPORT_TYPES: ReadonlyMap<string, MailKind> = new Map(
  Object.entries({
    'delivery-status': 'bounce',
    'disposition-notification': 'receipt',
  }),
);

/**
 * Tells reports from what machines send, by fields that only machines write. Where there is doubt it is a report:
 * `auto-generated` is what a web form's mail says as well, and content is never judged.
 */
export function classifyMail(fields: readonly HeaderField[]): MailKind {
  if (fields.filter(({ name }) => name === 'received').length > MAX_RECEIVED) return 'loop';
  if (keyword(fieldValue(fields, 'auto-submitted')) === 'auto-replied') return 'auto-reply';
  const type = fieldValue(fields, 'content-type') ?? '';
  if (keyword(type) !== 'multipart/report') return 'report';
  const reportType = /;\s*report-type\s*=\s*"?([a-z-]+)/i.exec(type)?.[1]?.toLowerCase();
  return REPORT_TYPES.get(reportType ?? '') ?? 'report';
}

/** The id that a message has if this service sent it: its Message-ID begins with 32 hex digits. */
export function ownIdOf(fields: readonly HeaderField[]): string | undefined {
  return /^<([0-9a-f]{32})@/.exec(fieldValue(fields, 'message-id') ?? '')?.[1];
}

/** The word before the first parameter or comment. */
function keyword(value: string | undefined): string | undefined {
  return value?.split(/[;(]/, 1)[0]?.trim().toLowerCase();
}
