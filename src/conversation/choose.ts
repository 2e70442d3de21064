import { questionById } from '../interview/conditions.ts';
import { interview } from '../interview/interview.ts';
import { questionTexts } from '../interview/labels.ts';
import type { Texts } from '../interview/texts/types.ts';
import type { Question } from '../interview/types.ts';
import { ask } from './ask.ts';
import { give } from './give.ts';
import { hear, say } from './say.ts';
import type { Conversation } from './state.ts';

/** Adds to the choices that were begun, and leaves the question open; one that stands alone ends it. */
function addChoices(conversation: Conversation, texts: Texts, question: Question, picked: readonly string[]) {
  const stands = (id: string) => question.options?.find((option) => option.id === id)?.alone === true;
  const alone = picked.find(stands);
  if (alone !== undefined) {
    return give(conversation, texts, { choices: [alone] });
  }
  const given = conversation.walk.answers[question.id];
  const before = given?.open ? (given.choices ?? []) : [];
  return give(conversation, texts, { choices: [...new Set([...before, ...picked])], open: true }, picked);
}

/**
 * Takes options of the question at hand, typed or pressed one by one. A place outside shows how to reach it and leaves
 * the question open.
 */
export function choose(
  conversation: Conversation,
  texts: Texts,
  picked: readonly string[],
  text?: string,
): Conversation {
  const { at } = conversation.walk;
  if (at === null) {
    return conversation;
  }
  const question = questionById(interview, at);
  const outside = question.options?.find((each) => picked.includes(each.id) && each.outside !== undefined)?.outside;
  if (outside !== undefined) {
    const labels = picked.map((option) => questionTexts(texts, at).options?.[option]?.label ?? '');
    return say(hear(conversation, labels), { kind: 'say', text: 'outside' }, { kind: 'contacts', ids: [outside] });
  }
  return question.kind === 'choices'
    ? addChoices(conversation, texts, question, picked)
    : give(conversation, texts, { choices: picked, ...(text === undefined ? {} : { text }) });
}

/** Yes or no to what was suggested. A no is not asked again, and settles nothing. */
export function agree(conversation: Conversation, texts: Texts, agrees: boolean, said?: string): Conversation {
  const { suggested } = conversation;
  if (suggested === null) {
    return conversation;
  }
  if (agrees) {
    return choose(conversation, texts, [suggested.option]);
  }
  const declined = [...conversation.declined, `${suggested.question}/${suggested.option}`];
  return ask(hear({ ...conversation, declined }, [said ?? texts.no.label]), texts);
}
