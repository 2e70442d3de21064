import { encodeHex } from '../../envelope/hex.ts';

/** The same for every message of every kind, so that it says nothing. */
export const SUBJECT = 'Candour';

export interface MessageParts {
  /** The delivery's id; it names the message for good, however often it is sent. */
  readonly id: Uint8Array;
  readonly from: string;
  readonly to: string;
  readonly date: Date;
}

/**
 * The header fields of every message that leaves (RFC 5322), but for its content type. `Auto-Submitted` keeps
 * out-of-office programs from answering (RFC 3834).
 */
export function headersOf({ id, from, to, date }: MessageParts): string[] {
  return [
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${SUBJECT}`,
    `Date: ${date.toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: ${messageId(id, from)}`,
    'Auto-Submitted: auto-generated',
    'MIME-Version: 1.0',
  ];
}

/** The Message-ID (RFC 5322, section 3.6.4): the delivery's id at the sender's domain. */
export function messageId(id: Uint8Array, from: string): string {
  return `<${encodeHex(id)}@${domainOf(from)}>`;
}

/** What follows the last `@` of an address. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

/** A message as it travels: lines ended by CRLF (RFC 5322, section 2.1). */
export function joinLines(lines: readonly string[]): string {
  return lines.map((line) => `${line}\r\n`).join('');
}
