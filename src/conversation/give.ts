import { isSettled, questionById } from '../interview/conditions.ts';
import { type Answer, giveAnswer } from '../interview/giveAnswer.ts';
import { interview } from '../interview/interview.ts';
import { questionTexts } from '../interview/labels.ts';
import { answerLines } from '../interview/summarise.ts';
import type { Texts } from '../interview/texts/types.ts';
import { SKIPPED } from '../interview/types.ts';
import { ask, hear, replaceEarlier, say } from './say.ts';
import type { Conversation } from './state.ts';

/** What the bot says to an answer, before it asks on. */
function replyTo(conversation: Conversation, texts: Texts, at: string, answer: Answer): Conversation {
  const words = questionTexts(texts, at);
  const option = 'choices' in answer ? answer.choices[0] : 'done' in answer ? SKIPPED : undefined;
  const reply = option === SKIPPED ? words.skip?.reply : option && words.options?.[option]?.reply;
  return option && reply ? say(conversation, { kind: 'reply', question: at, option }) : conversation;
}

/** The reporter's own bubble: what they typed or picked. */
function linesOf(texts: Texts, at: string, before: Conversation, after: Conversation, answer: Answer): string[] {
  const question = questionById(interview, at);
  const given = after.walk.answers[at];
  if ('done' in answer && before.walk.answers[at]?.open) {
    return [questionTexts(texts, at).done?.label ?? ''];
  }
  if ('text' in answer && !('choices' in answer)) {
    return [answer.text];
  }
  return given ? answerLines(texts, question, given) : [];
}

/** Takes an answer to the question at hand, shows it as the reporter's bubble, and asks on. */
export function give(conversation: Conversation, texts: Texts, answer: Answer): Conversation {
  const { at, answers } = conversation.walk;
  if (at === null) {
    return conversation;
  }
  const isNew = !isSettled(answers[at]);
  const walk = giveAnswer(interview, conversation.walk, answer);
  const kept = isNew ? conversation : replaceEarlier(conversation, at);
  const heard = hear({ ...kept, walk, problem: null }, linesOf(texts, at, conversation, { ...kept, walk }, answer), at);
  return ask(replyTo(heard, texts, at, answer));
}
