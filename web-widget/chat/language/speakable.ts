import type { Message } from '../../../src/conversation/state.ts';
import type { Texts } from '../../../src/interview/texts/types.ts';

const lacksWords = (message: Message, texts: Texts): boolean =>
  message.from === 'bot' && 'question' in message.said && texts.questions[message.said.question] === undefined;

/** How many of the messages there are words for already: those of the later questions come after the first. */
export function speakable(messages: readonly Message[], texts: Texts): number {
  const lacking = messages.findIndex((message) => lacksWords(message, texts));
  return lacking === -1 ? messages.length : lacking;
}
