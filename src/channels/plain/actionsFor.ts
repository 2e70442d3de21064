import type { Action } from '../../conversation/state.ts';
import { questionById } from '../../interview/conditions.ts';
import { forces } from '../../interview/forces.ts';
import { interview } from '../../interview/interview.ts';
import { PERSON_FIELDS } from '../../interview/summarise.ts';
import { byteLength, typedBytes } from '../../interview/typedBytes.ts';
import { FORCE_NOT_SURE, FORCE_OTHER, type Question } from '../../interview/types.ts';
import { cleanText } from '../../report/clean.ts';
import type { Person } from '../../report/report.ts';
import { MAX_TEXT_BYTES } from '../../report/sizes.ts';
import type { Words } from './layout.ts';
import type { FieldError } from './pages/pageForm.ts';
import { AS_TYPED, MAX_PEOPLE } from './pages/questionFields.ts';
import type { Form } from './readForm.ts';
import { conversationOf, type Draft, type PageState } from './state.ts';

/** What a form asks the conversation to do, or what is to be mended in it first. */
export type Asked = { readonly actions: readonly Action[] } | { readonly error: FieldError };

const actions = (...all: Action[]): Asked => ({ actions: all });

const typedIn = (form: Form): string => cleanText(form.get('text')).trim();

/** The people in a form with something in them, each with the fields that have. */
function peopleIn(form: Form): Person[] {
  return Array.from({ length: MAX_PEOPLE }, (_, index) => {
    const person: Person = {};
    for (const field of PERSON_FIELDS) {
      const value = cleanText(form.get(`p${index}.${field}`)).trim();
      if (value !== '') person[field] = value;
    }
    return person;
  }).filter((person) => Object.keys(person).length > 0);
}

function forceAsked(state: PageState, picked: string, text: string, words: Words): Asked {
  if (text !== '' && text !== conversationOf(state).unknownForce) return actions({ type: 'type', text });
  const name = conversationOf(state).unknownForce ?? text;
  if (picked === AS_TYPED && name !== '') return actions({ type: 'choose', option: FORCE_OTHER, text: name });
  const isKnown = picked === FORCE_NOT_SURE || forces.some(({ id }) => id === picked);
  if (isKnown) return actions({ type: 'choose', option: picked });
  return { error: { message: words.own('errorForce'), field: 'f-text' } };
}

function choiceAsked(question: Question, picked: readonly string[], text: string, words: Words): Asked {
  const known = (question.options ?? []).map(({ id }) => id);
  const [option] = picked.filter((id) => known.includes(id));
  if (option === undefined) {
    return text === '' ? { error: { message: words.own('errorChoose') } } : actions({ type: 'type', text });
  }
  if (text !== '' && !question.words) return { error: { message: words.own('errorBoth'), field: 'f-text' } };
  return actions({ type: 'choose', option, ...(text === '' ? {} : { text }) });
}

function severalAsked(question: Question, picked: readonly string[], text: string, words: Words): Asked {
  const options = (question.options ?? []).filter(({ id }) => picked.includes(id));
  if (options.length === 0) return choiceAsked(question, [], text, words);
  if (options.length > 1 && options.some(({ alone }) => alone)) return { error: { message: words.own('errorAlone') } };
  if (text !== '' && !question.words) return { error: { message: words.own('errorBoth'), field: 'f-text' } };
  const ids = options.map(({ id }) => id);
  return actions({ type: 'choose-several', options: ids, ...(text === '' ? {} : { text }) });
}

function textAsked(question: Question, picked: string, text: string, words: Words): Asked {
  if (text === '') {
    const option = (question.options ?? []).find(({ id }) => id === picked);
    if (option) return actions({ type: 'choose', option: option.id });
    return { error: { message: words.own('errorEmpty'), field: 'f-text' } };
  }
  return actions({ type: 'type', text });
}

/** How many bytes too many there would be with what stands in the form. */
function excess(state: PageState, at: string, form: Form): number {
  const { [at]: _, ...others } = conversationOf(state).walk.answers;
  const typed = form.entries().filter(([name]) => name === 'text' || /^p\d/.test(name));
  const now = typed.reduce((sum, [, value]) => sum + byteLength(cleanText(value)) + 2, 0);
  return typedBytes(others) + now - MAX_TEXT_BYTES;
}

/** What pressing Continue means at the question at hand. */
export function answerAsked(state: PageState, form: Form, words: Words): Asked {
  const { at } = conversationOf(state).walk;
  if (at === null) return actions();
  const tooMuch = excess(state, at, form);
  if (tooMuch > 0) return { error: { message: words.ui('tooLong', { n: tooMuch }), field: 'f-text' } };
  const question = questionById(interview, at);
  const text = typedIn(form);
  const picked = form.all('choice');
  switch (question.kind) {
    case 'force':
      return forceAsked(state, picked[0] ?? '', text, words);
    case 'choice':
      return choiceAsked(question, picked, text, words);
    case 'choices':
      return severalAsked(question, picked, text, words);
    case 'text':
      return textAsked(question, picked[0] ?? '', text, words);
    case 'people': {
      const people = peopleIn(form);
      if (people.length > 0) return actions({ type: 'describe', people });
      const skip = words.texts.questions[at]?.skip?.label ?? '';
      return { error: { message: words.ui('personEmpty', { skip }), field: 'f-p0-name' } };
    }
  }
}

/** What stands in a form and is not an answer yet. Undefined when nothing does. */
export function draftOf(form: Form): Draft | undefined {
  const fields = form
    .entries()
    .filter(([name]) => /^(text|choice|people|p\d{1,2}\.\w+)$/.test(name))
    .map(([name, value]): readonly [string, string] => [name, cleanText(value)]);
  return fields.some(([name, value]) => name !== 'people' && value.trim() !== '') ? fields : undefined;
}
