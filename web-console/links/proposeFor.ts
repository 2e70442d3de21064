import { type Identifier, MAX_IDENTIFIER_CHARACTERS } from '../../src/links/kinds.ts';
import { type PersonWords, propose } from '../../src/links/propose.ts';
import type { Report } from '../../src/report/report.ts';

/** What in a report may link it to others, for the member to confirm. */
export function proposeFor({ answers }: Report): Identifier[] {
  const people = answers
    .flatMap(({ people = [] }) => people)
    .map(
      ({ name, collarNumber, description = '', station = '' }): PersonWords => ({
        ...(name === undefined ? {} : { name: name.slice(0, MAX_IDENTIFIER_CHARACTERS) }),
        ...(collarNumber === undefined ? {} : { collarNumber }),
        other: [description, station],
      }),
    );
  return propose(
    people,
    answers.flatMap(({ text = '' }) => (text === '' ? [] : [text])),
  );
}
