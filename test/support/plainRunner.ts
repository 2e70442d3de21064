import type { Action } from '../../src/conversation/state.ts';
import { questionById } from '../../src/interview/conditions.ts';
import { interview } from '../../src/interview/interview.ts';
import { FORCE_OTHER } from '../../src/interview/types.ts';
import type { Person } from '../../src/report/report.ts';
import type { Fields, PlainPage } from './plainPage.ts';
import type { Runner } from './retell.ts';

/** Does what a reporter does on the pages without JavaScript, and holds the page that they are on. */
export interface PlainRunner extends Runner {
  page: PlainPage;
}

export function plainRunner(first: PlainPage, view: 'chat' | 'pages'): PlainRunner {
  const runner: PlainRunner = {
    page: first,
    perform: async (action, before) => {
      const { at, answers } = before.walk;
      const question = questionById(interview, at ?? '');
      // One question a page takes a text whole: it ended with the press before.
      const hasEnded = view === 'pages' && question.pieces && action.type === 'done' && answers[question.id]?.open;
      if (!hasEnded) runner.page = await press(runner.page, action);
    },
  };
  return runner;
}

function press(page: PlainPage, action: Action): Promise<PlainPage> {
  switch (action.type) {
    case 'type':
      return page.press('answer', { text: action.text });
    case 'agree':
      return page.press(action.agrees ? 'agree-yes' : 'agree-no');
    case 'done':
      return page.press('done');
    case 'choose':
      return page.press('answer', { choice: action.option === FORCE_OTHER ? '(as-typed)' : action.option });
    case 'choose-several':
      return page.press('answer', { choice: action.options });
    case 'describe':
      return describe(page, action.people);
    default:
      throw new Error(`a reporter does not do this here: ${action.type}`);
  }
}

async function describe(page: PlainPage, people: readonly Person[]): Promise<PlainPage> {
  let now = page;
  for (const [place, person] of people.entries()) {
    if (place > 0) now = await now.press('add-person', fieldsOf(people, place));
    if (place === people.length - 1)
      now = await now.press('answer', { ...fieldsOf(people, place), ...fieldOf(place, person) });
  }
  return now;
}

const fieldOf = (place: number, person: Person): Fields =>
  Object.fromEntries(Object.entries(person).map(([field, value]) => [`p${place}.${field}`, value]));

/** The fields of the people before that one. */
const fieldsOf = (people: readonly Person[], place: number): Fields =>
  Object.assign({}, ...people.slice(0, place).map((person, index) => fieldOf(index, person)));
