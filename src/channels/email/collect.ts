import type { Readable } from 'node:stream';

/** The message was larger than may be taken; its rest was read and dropped. */
export class TooLargeError extends Error {
  override readonly name = 'TooLargeError';
}

/** Too many bytes of messages are held already; the rest of this one was read and dropped. */
export class FullError extends Error {
  override readonly name = 'FullError';
}

/** The connection ended before the message did. */
export class CutOffError extends Error {
  override readonly name = 'CutOffError';
}

/** Codes with which Node and smtp-server say that a message's connection is gone. */
const BROKEN_OFF = new Set(['ERR_STREAM_PREMATURE_CLOSE', 'ECONNECTION']);

/** Bytes of messages that may be held at once. */
export interface Room {
  take(bytes: number): boolean;
  giveBack(bytes: number): void;
}

export function createRoom(bytes: number): Room {
  let left = bytes;
  return {
    take: (wanted) => {
      if (wanted > left) return false;
      left -= wanted;
      return true;
    },
    giveBack: (given) => {
      left += given;
    },
  };
}

/**
 * Reads a message into memory and hands it to `use`; its room is given back when that has ended.
 * @throws {TooLargeError, FullError} after the whole message was read, so that the client gets the answer; {CutOffError}
 */
export async function withMessage<Result>(
  stream: Readable,
  { room, mostBytes }: { room: Room; mostBytes: number },
  use: (message: Uint8Array) => Promise<Result>,
): Promise<Result> {
  const chunks: Buffer[] = [];
  let held = 0;
  let problem: Error | undefined;
  const drop = (error: Error): void => {
    problem = error;
    chunks.length = 0;
    room.giveBack(held);
    held = 0;
  };
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      if (problem !== undefined) continue;
      if (held + chunk.length > mostBytes) drop(new TooLargeError('too large'));
      else if (!room.take(chunk.length)) drop(new FullError('no room'));
      else {
        held += chunk.length;
        chunks.push(chunk);
      }
    }
    if (problem !== undefined) throw problem;
    const message = Buffer.concat(chunks);
    chunks.length = 0;
    return await use(message);
  } catch (error) {
    throw BROKEN_OFF.has(String((error as NodeJS.ErrnoException).code)) ? new CutOffError('cut off') : error;
  } finally {
    room.giveBack(held);
  }
}
