import { contacts } from '../interview/contacts.ts';
import type { BotSaid, Conversation, Message } from './state.ts';

/** Every way to report that is not this chat, and every line to talk to someone. */
export const waysToReport = contacts.filter((contact) => contact.kind === 'report').map((contact) => contact.id);

/** The bot says these, one bubble each. */
export function say(conversation: Conversation, ...said: readonly BotSaid[]): Conversation {
  const next = conversation.messages.length;
  const added: Message[] = said.map((each, index) => ({ id: next + index, from: 'bot', said: each }));
  return { ...conversation, messages: [...conversation.messages, ...added] };
}

/** The reporter said this. */
export function hear(conversation: Conversation, lines: readonly string[], question?: string): Conversation {
  const message: Message = {
    id: conversation.messages.length,
    from: 'you',
    lines,
    ...(question === undefined ? {} : { question }),
  };
  return { ...conversation, messages: [...conversation.messages, message] };
}

/** Takes the words out of every earlier answer to a question: another one stands in their place. */
export function replaceEarlier(conversation: Conversation, question: string): Conversation {
  return {
    ...conversation,
    messages: conversation.messages.map((message) =>
      message.from === 'you' && message.question === question ? { ...message, lines: [], replaced: true } : message,
    ),
  };
}

/** The bot says these right after the reporter's last words, before what it has answered to them. */
export function sayAtOnce(conversation: Conversation, ...said: readonly BotSaid[]): Conversation {
  const { messages } = conversation;
  const place = messages.findLastIndex((message) => message.from === 'you') + 1;
  const later = messages.slice(place);
  const before = say({ ...conversation, messages: messages.slice(0, place) }, ...said);
  const moved = later.map((message, index) => ({ ...message, id: before.messages.length + index }));
  return { ...before, messages: [...before.messages, ...moved] };
}
