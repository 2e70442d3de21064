import { questionById } from '../interview/conditions.ts';
import { exactForce, findForces } from '../interview/findForces.ts';
import { interview } from '../interview/interview.ts';
import { questionTexts } from '../interview/labels.ts';
import { type Matchable, matchOption } from '../interview/matchOption.ts';
import { normalise } from '../interview/normalise.ts';
import type { OptionTexts, Texts } from '../interview/texts/types.ts';
import type { Question } from '../interview/types.ts';

/** What typed words mean as an answer to a question. */
export type Meaning =
  | { readonly kind: 'option'; readonly option: string }
  | { readonly kind: 'done' }
  | { readonly kind: 'text' }
  | { readonly kind: 'forces'; readonly ids: readonly string[] }
  | { readonly kind: 'unknown-force' }
  /** Not an answer, but too much to be thrown away: it belongs to what happened. */
  | { readonly kind: 'story' }
  | { readonly kind: 'nothing' };

/** From so many words on, something typed at the wrong question is a story. */
const STORY_WORDS = 6;

const matchable = (id: string, { label, also }: OptionTexts): Matchable => ({ id, label, ...(also ? { also } : {}) });

/** Whether the words are exactly a way on: free text must never be taken for a command by its beginning. */
const isExactly = (typed: string, way: OptionTexts | undefined): boolean =>
  way !== undefined && [way.label, ...(way.also ?? [])].map(normalise).includes(normalise(typed));

const isStory = (typed: string): boolean => normalise(typed).split(' ').length >= STORY_WORDS;

function forceMeant(typed: string, texts: Texts): Meaning {
  const words = questionTexts(texts, 'force');
  const notSure = words.options?.['not-sure'];
  if (isExactly(typed, notSure)) {
    return { kind: 'option', option: 'not-sure' };
  }
  const exact = exactForce(typed);
  if (exact) {
    return { kind: 'option', option: exact.id };
  }
  const found = findForces(typed);
  if (found.length === 0) {
    return { kind: isStory(typed) ? 'story' : 'unknown-force' };
  }
  return found.length === 1 && found[0]
    ? { kind: 'option', option: found[0].id }
    : { kind: 'forces', ids: found.map((force) => force.id) };
}

function choiceMeant(typed: string, question: Question, texts: Texts): Meaning {
  const words = questionTexts(texts, question.id);
  const options = Object.entries(words.options ?? {}).map(([id, option]) => matchable(id, option));
  const option = matchOption(typed, options);
  if (option) {
    return { kind: 'option', option };
  }
  if (words.skip && matchOption(typed, [matchable('skip', words.skip)])) {
    return { kind: 'done' };
  }
  return { kind: question.words ? 'text' : isStory(typed) ? 'story' : 'nothing' };
}

/** What the reporter means by typing this at a question. `isOpen`: a text in pieces was begun. */
export function understand(typed: string, id: string, isOpen: boolean, texts: Texts): Meaning {
  const question = questionById(interview, id);
  const words = questionTexts(texts, id);
  if (question.kind === 'force') {
    return forceMeant(typed, texts);
  }
  if (question.options && question.kind !== 'text') {
    return choiceMeant(typed, question, texts);
  }
  if (isExactly(typed, isOpen ? words.done : words.skip)) {
    return { kind: 'done' };
  }
  const option = Object.entries(words.options ?? {}).find(([, each]) => isExactly(typed, each));
  return option ? { kind: 'option', option: option[0] } : { kind: 'text' };
}
