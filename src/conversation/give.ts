import { isSettled, questionById } from '../interview/conditions.ts';
import { type Answer, giveAnswer } from '../interview/giveAnswer.ts';
import { interview } from '../interview/interview.ts';
import { questionTexts } from '../interview/labels.ts';
import { answerLines } from '../interview/summarise.ts';
import type { Texts } from '../interview/texts/types.ts';
import { type CardId, SKIPPED } from '../interview/types.ts';
import { ask } from './ask.ts';
import { hear, replaceEarlier, say, sayAtOnce } from './say.ts';
import type { Conversation } from './state.ts';

/** What the bot says to an answer, before it asks on. */
function replyTo(conversation: Conversation, texts: Texts, at: string, answer: Answer): Conversation {
  const words = questionTexts(texts, at);
  const option = 'choices' in answer ? answer.choices[0] : 'done' in answer ? SKIPPED : undefined;
  const reply = option === SKIPPED ? words.skip?.reply : option && words.options?.[option]?.reply;
  return option && reply ? say(conversation, { kind: 'reply', question: at, option }) : conversation;
}

interface Given {
  readonly at: string;
  readonly before: Conversation;
  readonly after: Conversation;
  readonly answer: Answer;
  readonly added: readonly string[] | undefined;
}

/** The reporter's own bubble: what they typed or picked. */
function linesOf(texts: Texts, { at, before, after, answer, added }: Given): string[] {
  const question = questionById(interview, at);
  const given = after.walk.answers[at];
  if ('done' in answer && before.walk.answers[at]?.open) {
    return [questionTexts(texts, at).done?.label ?? ''];
  }
  if ('text' in answer && !('choices' in answer)) {
    return [answer.text];
  }
  return given ? answerLines(texts, question, added ? { ...given, choices: added } : given) : [];
}

/** The cards of the options that were picked. */
function cardsOf(at: string, answer: Answer): CardId[] {
  const options = questionById(interview, at).options ?? [];
  return 'choices' in answer
    ? options.flatMap(({ id, card }) => (card && answer.choices.includes(id) ? [card] : []))
    : [];
}

/**
 * Takes an answer to the question at hand, shows it as the reporter's bubble, and asks on. `added`: of the choices, those
 * that this answer has added.
 */
export function give(
  conversation: Conversation,
  texts: Texts,
  answer: Answer,
  added?: readonly string[],
): Conversation {
  const { at, answers } = conversation.walk;
  if (at === null) {
    return conversation;
  }
  const isNew = !isSettled(answers[at]);
  const walk = giveAnswer(interview, conversation.walk, answer);
  const kept = isNew ? conversation : replaceEarlier(conversation, at);
  const after = { ...kept, walk, problem: null };
  const heard = hear(after, linesOf(texts, { at, before: conversation, after, answer, added }), at);
  const picked = added ? { choices: added } : answer;
  const carded = sayAtOnce(heard, ...cardsOf(at, picked).map((card) => ({ kind: 'card' as const, card })));
  return ask(replyTo(carded, texts, at, picked), texts);
}
