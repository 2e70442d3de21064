import { questionById } from '../../../interview/conditions.ts';
import { forces } from '../../../interview/forces.ts';
import { interview } from '../../../interview/interview.ts';
import { forceName, questionTexts } from '../../../interview/labels.ts';
import { PERSON_FIELDS } from '../../../interview/summarise.ts';
import { FORCE_OTHER, type Given, type Question } from '../../../interview/types.ts';
import { type Content, type Html, html } from '../html.ts';
import type { Words } from '../layout.ts';
import { conversationOf, type Draft, type PageState } from '../state.ts';
import { type Pick, picks, textField, type Values, valuesOf } from './fields.ts';

/** More than anyone has named in one report; the free text takes any number. */
export const MAX_PEOPLE = 20;

/** Says that a force that is on no list is to be kept as it was typed. */
export const AS_TYPED = '(as-typed)';

/** The settled answer as the fields that would give it. */
function fieldsOf(question: string, given: Given | undefined): Draft {
  if (given === undefined) return [];
  const people = (given.people ?? []).flatMap((person, index) =>
    PERSON_FIELDS.flatMap((field): Draft => (person[field] ? [[`p${index}.${field}`, person[field]]] : [])),
  );
  const choices: Draft = (given.choices ?? [])
    .filter((id) => question !== 'force' || id !== FORCE_OTHER)
    .map((id) => ['choice', id]);
  return [
    ...choices,
    ...(given.texts?.length && !given.open ? [['text', given.texts.join('\n\n')] as const] : []),
    ...people,
  ];
}

export const valuesFor = (state: PageState, id: string): Values =>
  valuesOf(state.drafts[id], fieldsOf(id, conversationOf(state).walk.answers[id]));

export function optionPicks(question: Question, { texts }: Words): Pick[] {
  const words = questionTexts(texts, question.id);
  return (question.options ?? []).map(({ id }) => ({
    id,
    label: words.options?.[id]?.label ?? id,
    hint: words.options?.[id]?.hint,
  }));
}

function forcePicks(state: PageState, question: Question, words: Words): Pick[] {
  const { forces: found, unknownForce } = conversationOf(state);
  const known = found.map((id) => ({ id, label: forceName(words.texts, id) ?? id }));
  const typed =
    unknownForce === null ? [] : [{ id: AS_TYPED, label: words.ui('forceAsTyped', { name: unknownForce }) }];
  return [...known, ...typed, ...optionPicks(question, words)];
}

function peopleFields(values: Values, words: Words): Html {
  const count = Number(values.text('people')) || 1;
  const named = Array.from({ length: MAX_PEOPLE }, (_, index) =>
    PERSON_FIELDS.some((field) => values.text(`p${index}.${field}`) !== ''),
  ).lastIndexOf(true);
  const people = Math.min(MAX_PEOPLE, Math.max(count, named + 1, 1));
  const person = (index: number): Html => html`<fieldset class="person"><legend>${
    people === 1 ? words.ui('personTitle') : words.ui('personNumber', { n: index + 1 })
  }</legend>
${PERSON_FIELDS.map((field) =>
  textField({
    name: `p${index}.${field}`,
    label: words.texts.person[field].label,
    hint: words.texts.person[field].hint,
    values,
    kind: field === 'description' ? 'area' : 'line',
  }),
)}</fieldset>
`;
  return html`<input type="hidden" name="people" value="${people}">
${Array.from({ length: people }, (_, index) => person(index))}`;
}

const forceList = (words: Words): Html =>
  html`<datalist id="forces">${forces.map(({ id }) => html`<option value="${forceName(words.texts, id)}">`)}</datalist>
`;

export interface Shape {
  /** The heading that names the fields: the question itself, where the page shows it nowhere else. */
  readonly heading: Content;
  /** What is said under the heading. */
  readonly about?: Content;
  /** Whether a line to type in stands beside what can be picked, as in a chat. */
  readonly takesWords: boolean;
}

/** The fields of a question's form, whatever its kind. */
export function questionFields(
  state: PageState,
  id: string,
  words: Words,
  { heading, about, takesWords }: Shape,
): Html {
  const question = questionById(interview, id);
  const values = valuesFor(state, id);
  const given = conversationOf(state).walk.answers[id];
  const { own, ui } = words;
  const named = (options: Content, type: string) =>
    html`<fieldset${type === 'people' && html` class="people"`}><legend>${heading}</legend>
${about}${options}</fieldset>
`;
  const typed = (label: string) => textField({ name: 'text', label, values, kind: 'area' });
  switch (question.kind) {
    case 'choice':
    case 'choices': {
      const type = question.kind === 'choices' ? 'checkbox' : 'radio';
      return html`${named(picks(type, 'choice', optionPicks(question, words), values), type)}${
        (takesWords || question.words) && typed(own('orType'))
      }`;
    }
    case 'force': {
      const options = forcePicks(state, question, words);
      return html`${textField({ name: 'text', label: heading, values, list: 'forces', about, isHeading: !takesWords })}${forceList(words)}
<fieldset><legend class="hidden">${ui('answersLabel')}</legend>
${picks('radio', 'choice', options, values)}</fieldset>
`;
    }
    case 'text': {
      const options = given?.open ? [] : optionPicks(question, words);
      const kind = question.pieces ? 'tall' : 'area';
      return html`${
        options.length > 0 &&
        html`<fieldset><legend class="hidden">${ui('answersLabel')}</legend>
${picks('radio', 'choice', options, values)}</fieldset>
`
      }${textField({ name: 'text', label: heading, values, kind, about, isHeading: !takesWords })}`;
    }
    case 'people':
      return named(peopleFields(values, words), 'people');
  }
}
