import { isSettled, questionById } from '../interview/conditions.ts';
import { contacts } from '../interview/contacts.ts';
import { interview } from '../interview/interview.ts';
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

/** The bot asks what comes next: the question at hand, for more of it, or to check the answers. */
export function ask(conversation: Conversation): Conversation {
  const { at, answers } = conversation.walk;
  const fresh = { ...conversation, forces: [], unknownForce: null };
  if (at === null) {
    return say(fresh, { kind: 'say', text: 'checkIntro' });
  }
  const question = questionById(interview, at);
  const given = answers[at];
  const goesOn = question.pieces === true && given !== undefined && !isSettled(given);
  return say(fresh, { kind: goesOn ? 'more' : 'question', question: at });
}
