import type { MessageParts } from './headers.ts';
import { plainMessage } from './plainMessage.ts';

/** Says the same every day. No address: nobody should learn to sign in through a link in a mail. */
const NOTICE = [
  'There may be reports.',
  '',
  'This message comes every day, whether there are reports or not, so that it tells',
  'nothing to who sees it pass. Open the console as you always do, and look.',
];

/** The daily notice: one length, whatever is in the queue. */
export function noticeMessage(parts: MessageParts): string {
  return plainMessage(parts, NOTICE);
}
