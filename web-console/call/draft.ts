import { exactForce, findForces } from '../../src/interview/findForces.ts';
import type { Answer } from '../../src/interview/giveAnswer.ts';
import { PERSON_FIELDS } from '../../src/interview/summarise.ts';
import { FORCE_OTHER, type Given, type Question } from '../../src/interview/types.ts';
import { cleanText } from '../../src/report/clean.ts';
import type { Person } from '../../src/report/report.ts';

/** What stands in the fields of one question, whether it is an answer yet or not. */
export interface Draft {
  readonly choices: readonly string[];
  readonly text: string;
  readonly people: readonly Person[];
}

export const EMPTY: Draft = { choices: [], text: '', people: [] };

/** Why the fields are no answer. */
export type Lacking = 'nothing' | 'which-force' | 'outside';

/** The fields as the answer that was given fills them. */
export function draftOf(given: Given | undefined, forceLabel: (id: string) => string | undefined): Draft {
  if (!given) return EMPTY;
  const { choices = [], texts = [], people = [] } = given;
  const force = choices[0] === undefined ? undefined : forceLabel(choices[0]);
  return { choices, text: force ?? texts.join('\n\n'), people };
}

const clean = (text: string): string => cleanText(text).trim();

/** The people of whom something is known, each with the fields that say it. */
function known(people: readonly Person[]): Person[] {
  return people
    .map((person) => {
      const kept: Person = {};
      for (const field of PERSON_FIELDS) {
        const value = clean(person[field] ?? '');
        if (value !== '') kept[field] = value;
      }
      return kept;
    })
    .filter((person) => Object.keys(person).length > 0);
}

function forceFrom({ choices, text }: Draft): Answer | Lacking {
  const [picked] = choices;
  if (picked !== undefined && picked !== FORCE_OTHER) return { choices: [picked] };
  const typed = clean(text);
  if (typed === '') return 'nothing';
  if (picked === FORCE_OTHER) return { choices: [FORCE_OTHER], text: typed };
  const exact = exactForce(typed);
  if (exact) return { choices: [exact.id] };
  return findForces(typed).length > 0 ? 'which-force' : { choices: [FORCE_OTHER], text: typed };
}

/** The answer that the fields make, or why they make none. */
export function answerFrom(question: Question, draft: Draft): Answer | Lacking {
  if (question.kind === 'force') return forceFrom(draft);
  if (question.kind === 'people') {
    const people = known(draft.people);
    return people.length > 0 ? { people } : 'nothing';
  }
  const text = clean(draft.text);
  const options = question.options ?? [];
  const choices = options.filter(({ id }) => draft.choices.includes(id));
  if (choices.some(({ outside }) => outside !== undefined)) return 'outside';
  const ids = choices.map(({ id }) => id);
  if (question.kind === 'text') return text !== '' ? { text } : choicesOr(ids, '');
  return ids.length === 0 && text !== '' ? { text } : choicesOr(ids, text);
}

const choicesOr = (choices: readonly string[], text: string): Answer | Lacking =>
  choices.length === 0 ? 'nothing' : { choices, ...(text === '' ? {} : { text }) };
