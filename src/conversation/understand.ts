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
  | { readonly kind: 'options'; readonly options: readonly string[] }
  | { readonly kind: 'done' }
  | { readonly kind: 'text' }
  | { readonly kind: 'forces'; readonly ids: readonly string[] }
  | { readonly kind: 'unknown-force' }
  /** Not an answer, but too much to be thrown away: it belongs to what happened. */
  | { readonly kind: 'story' }
  | { readonly kind: 'nothing' };

/** Where the conversation stands, as far as meaning depends on it. */
export interface Standing {
  /** A text in pieces, or several choices, were begun. */
  readonly isOpen: boolean;
  /** Forces that were offered to pick from. */
  readonly forces: readonly string[];
}

/** From so many words on, something typed at the wrong question is a story. */
const STORY_WORDS = 6;

/** Between options that are typed in one message. */
const BETWEEN_OPTIONS = /[,;\n]/;

const matchable = (id: string, { label, also }: OptionTexts): Matchable => ({ id, label, ...(also ? { also } : {}) });

/** Whether the words are exactly a way on: free text must never be taken for a command by its beginning. */
export const isExactly = (typed: string, way: OptionTexts | undefined): boolean =>
  way !== undefined && [way.label, ...(way.also ?? [])].map(normalise).includes(normalise(typed));

const isStory = (typed: string): boolean => normalise(typed).split(' ').length >= STORY_WORDS;

const picked = (option: string): Meaning => ({ kind: 'options', options: [option] });

function forceMeant(typed: string, forces: readonly string[], texts: Texts): Meaning {
  const words = questionTexts(texts, 'force');
  const notSure = words.options?.['not-sure'];
  if (isExactly(typed, notSure)) {
    return picked('not-sure');
  }
  const [offered] = forces;
  if (offered !== undefined && forces.length === 1 && isExactly(typed, texts.yes)) {
    return picked(offered);
  }
  const exact = exactForce(typed);
  if (exact) {
    return picked(exact.id);
  }
  const found = findForces(typed);
  if (found.length === 0) {
    return { kind: isStory(typed) ? 'story' : 'unknown-force' };
  }
  return found.length === 1 && found[0] ? picked(found[0].id) : { kind: 'forces', ids: found.map((force) => force.id) };
}

/** The options that a message names: one, or for several choices a list of them. */
function optionsMeant(typed: string, question: Question, texts: Texts): string[] {
  const words = questionTexts(texts, question.id);
  const options = (question.options ?? []).flatMap(({ id }) => {
    const option = words.options?.[id];
    return option ? [matchable(id, option)] : [];
  });
  const whole = matchOption(typed, options);
  if (whole !== undefined) {
    return [whole];
  }
  const parts = question.kind === 'choices' ? typed.split(BETWEEN_OPTIONS) : [];
  const meant = parts.map((part) => matchOption(part, options));
  return meant.every((id) => id !== undefined) ? meant : [];
}

function choiceMeant(typed: string, question: Question, isOpen: boolean, texts: Texts): Meaning {
  const words = questionTexts(texts, question.id);
  if (isOpen && isExactly(typed, words.done)) {
    return { kind: 'done' };
  }
  const options = optionsMeant(typed, question, texts);
  if (options.length > 0) {
    return { kind: 'options', options };
  }
  if (words.skip && !isOpen && matchOption(typed, [matchable('skip', words.skip)])) {
    return { kind: 'done' };
  }
  if (question.words) {
    return { kind: 'text' };
  }
  return { kind: isStory(typed) ? 'story' : 'nothing' };
}

/** What the reporter means by typing this at a question. */
export function understand(typed: string, id: string, { isOpen, forces }: Standing, texts: Texts): Meaning {
  const question = questionById(interview, id);
  const words = questionTexts(texts, id);
  if (question.kind === 'force') {
    return forceMeant(typed, forces, texts);
  }
  if (question.kind === 'choice' || question.kind === 'choices') {
    return choiceMeant(typed, question, isOpen, texts);
  }
  if (isExactly(typed, isOpen ? words.done : words.skip)) {
    return { kind: 'done' };
  }
  const option = Object.entries(words.options ?? {}).find(([, each]) => isExactly(typed, each));
  return option ? picked(option[0]) : { kind: 'text' };
}
