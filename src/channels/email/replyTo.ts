import { OverloadedError } from '../../intake/groupCommits.ts';
import { BusyError } from '../turnstile.ts';
import { CutOffError, FullError, TooLargeError } from './collect.ts';
import type { Received } from './inbound/mailReceiver.ts';
import { REPLIES, type Reply } from './inbound/replies.ts';

/** What the client is told of a message that was taken, or that need not come again. */
export function replyToReceived(received: Received): Reply {
  return received === 'loop' ? REPLIES.loop : REPLIES.accepted;
}

/**
 * What the client is told when it was not taken. All but too large is `4xx`, faults of our own too: the client keeps the
 * message, and nothing is lost while somebody mends it.
 */
export function replyToFault(error: unknown): Reply {
  if (error instanceof TooLargeError) return REPLIES.tooLarge;
  if (error instanceof FullError || error instanceof BusyError || error instanceof OverloadedError) return REPLIES.full;
  return REPLIES.notYet;
}

/** Whether the log should have a line: not for what clients do every day. */
export function isNoteworthy(error: unknown): boolean {
  return !(error instanceof TooLargeError || error instanceof CutOffError);
}
