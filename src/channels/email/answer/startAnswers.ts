import { createHmac, randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { TakenMail } from '../inbound/mailReceiver.ts';
import type { IsRecipient } from '../recipients.ts';
import { answerTo } from './answerTo.ts';
import { ANSWER_AGAIN_MS, ANSWER_DRAIN_MS, ANSWERS_AT_ONCE, MAX_REMEMBERED } from './limits.ts';

export interface AnswersOptions {
  /** Hands the answer to the relay. Does not fail. */
  readonly send: (to: string) => Promise<void>;
  /** Addresses of the service and the unit, which never get one. */
  readonly isOwn: IsRecipient;
  readonly clock: () => Date;
}

export interface Answers {
  /** For `onReport`: answers where that is allowed, and does not wait for the relay. */
  readonly onReport: (mail: TakenMail) => Promise<void>;
  /** Lets what is on its way arrive, for a while. */
  close(): Promise<void>;
}

/**
 * Answers e-mails that became reports, each sender once in a while. An answer is sent at once or never: an address waits
 * nowhere, in no row and no job. Who was answered is remembered as a mark in memory, made with a key that no other process
 * has and that ends with this one.
 */
export function startAnswers({ send, isOwn, clock }: AnswersOptions): Answers {
  const key = randomBytes(32);
  /** Marks of who was answered, with the time of forgetting; the oldest first. */
  const remembered = new Map<string, number>();
  const sending = new Set<Promise<void>>();

  /** Notes that a sender gets an answer now; false when they had one, or nobody further can be noted. */
  const note = (address: string): boolean => {
    const now = clock().getTime();
    for (const [mark, until] of remembered) {
      if (until > now) break;
      remembered.delete(mark);
    }
    const mark = createHmac('sha256', key).update(address.toLowerCase()).digest('base64');
    if (remembered.has(mark) || remembered.size >= MAX_REMEMBERED) return false;
    remembered.set(mark, now + ANSWER_AGAIN_MS);
    return true;
  };

  return {
    onReport: async (mail) => {
      const to = answerTo(mail);
      if (to === undefined || isOwn(to) || sending.size >= ANSWERS_AT_ONCE || !note(to)) return;
      const sent = send(to).finally(() => sending.delete(sent));
      sending.add(sent);
    },
    close: async () => {
      await Promise.race([Promise.all(sending), pause(ANSWER_DRAIN_MS, undefined, { ref: false })]);
    },
  };
}
