import { LEAST_ROOM_BYTES, MAX_EDGE_MAIL_BYTES } from './limits.ts';

/** Several e-mails at once share one Worker's memory, and have no more than one of the largest would. */
let left = MAX_EDGE_MAIL_BYTES;

/** The Worker has its hands full; a moment later it has not. */
export class FullError extends Error {
  override readonly name = 'FullError';
}

/**
 * Does something with an e-mail of that size while there is room for it.
 * @throws {FullError} and what `work` throws
 */
export async function withRoom<Result>(size: number, work: () => Promise<Result>): Promise<Result> {
  const wanted = Math.max(size, LEAST_ROOM_BYTES);
  if (wanted > left) throw new FullError('no room');
  left -= wanted;
  try {
    return await work();
  } finally {
    left += wanted;
  }
}
