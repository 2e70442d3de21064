import type { MessageParts } from './headers.ts';
import { plainMessage } from './plainMessage.ts';

/** As long as the daily notice, to the byte. No address: nobody should learn to sign in through a link in a mail. */
const ALARM = [
  'A clock needs you: open the console.',
  '',
  'This message is always the same: what it is about stands in the console only.',
  'Open it as you always do, at whatever hour, and look at once.',
];

/** Says that a clock needs somebody: the same words whatever it is. */
export function alarmMessage(parts: MessageParts): string {
  return plainMessage(parts, ALARM);
}
