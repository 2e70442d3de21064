import { begin } from '../../src/conversation/begin.ts';
import { converse } from '../../src/conversation/converse.ts';
import type { Action, BotSaid, Conversation, Message } from '../../src/conversation/state.ts';
import { en } from '../../src/interview/texts/en.ts';

/** The conversation in English after these actions, from the very beginning. */
export const talk = (...actions: readonly Action[]): Conversation => goOn(begin(en), ...actions);

export const goOn = (conversation: Conversation, ...actions: readonly Action[]): Conversation =>
  actions.reduce((before, action) => converse(before, action, en), conversation);

export const type = (text: string): Action => ({ type: 'type', text });
export const choose = (option: string): Action => ({ type: 'choose', option });
export const done: Action = { type: 'done' };

/** Everything that the bot said since the reporter's last words. */
export function saidSince({ messages }: Conversation): BotSaid[] {
  const last = messages.findLastIndex((message) => message.from === 'you');
  return messages.slice(last + 1).flatMap((message) => (message.from === 'bot' ? [message.said] : []));
}

export const lastSaid = (conversation: Conversation): BotSaid | undefined => saidSince(conversation).at(-1);

export const yours = ({ messages }: Conversation): Extract<Message, { from: 'you' }>[] =>
  messages.filter((message) => message.from === 'you');
