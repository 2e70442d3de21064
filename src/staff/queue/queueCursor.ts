import { encodeHex } from '../../envelope/hex.ts';

/** Where a page of the queue ended: the last row's place, in either order. */
export interface QueueCursor {
  readonly urgency: number;
  readonly time: Date;
  /** The report's id, 32 bytes. */
  readonly id: Uint8Array;
}

/** Urgency, milliseconds of the epoch, and the id in lower-case hex. */
export const CURSOR_SHAPE = /^[123]-[0-9]{1,15}-[0-9a-f]{64}$/;

/** Writes a cursor for a client, which hands it back unread. */
export function writeCursor(cursor: QueueCursor): string {
  return `${cursor.urgency}-${cursor.time.getTime()}-${encodeHex(cursor.id)}`;
}

/** Reads a cursor that matches `CURSOR_SHAPE`. */
export function readCursor(text: string): QueueCursor {
  const [urgency = '', time = '', id = ''] = text.split('-');
  return { urgency: Number(urgency), time: new Date(Number(time)), id: fromHex(id) };
}

/** Bytes of lower-case hex. */
export function fromHex(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
