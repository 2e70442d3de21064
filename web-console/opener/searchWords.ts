import type { Person, Report } from '../../src/report/report.ts';
import type { SearchWords } from '../search/indexer/protocol.ts';

/** The question whose answer is the story. */
const STORY = 'what';

/** The words of a report by the part of it in which they stand. What the interview itself said is left out, but for what was picked. */
export function searchWords(report: Report): SearchWords {
  const { answers } = report;
  return {
    people: answers.flatMap(({ people = [] }) => people.map(personWords)).join('\n'),
    story: answers
      .filter(({ question }) => question === STORY)
      .map(({ text = '' }) => text)
      .join('\n'),
    answers: [
      report.force,
      ...answers
        .filter(({ question }) => question !== STORY)
        .flatMap(({ text, choices = [] }) => [...choices.map(({ label }) => label), ...(text ? [text] : [])]),
    ].join('\n'),
  };
}

function personWords(person: Person): string {
  return Object.values(person).filter(Boolean).join(', ');
}
