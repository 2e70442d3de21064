import { deletions } from './deletions.ts';
import { foldedCharacters } from './fold.ts';
import type { Variant } from './kinds.ts';

/** Shorter than the shortest mark that has two parts, "A 1". */
const MIN_CHARACTERS = 2;

/** The longest mark, of Northern Ireland or the current form, has seven; foreign ones up to nine. */
const MAX_CHARACTERS = 9;

/** A mark of fewer characters differs from too many others by one. */
const MIN_EDITED_CHARACTERS = 6;

/** What people take for one another on a plate. */
const LIKE: Readonly<Record<string, string>> = {
  O: '0',
  Q: '0',
  D: '0',
  I: '1',
  L: '1',
  Z: '2',
  S: '5',
  B: '8',
  G: '6',
};

/** Letters (A) and digits (9) of UK marks since 1963: current, prefix, suffix (DVLA leaflet INF104). */
const FORMS = ['AA99AAA', 'A999AAA', 'A99AAA', 'A9AAA', 'AAA999A', 'AAA99A', 'AAA9A'];

/**
 * The forms of a vehicle's registration mark. `mark`: as it is, with O and 0, I and 1 put right where a form of UK marks
 * says which it must be. `alike`: characters that look alike made one. `edited`: one character missing or wrong beside that.
 *
 * @returns nothing for what cannot be a mark
 */
export function vehicleVariants(text: string): Variant[] {
  const written = foldedCharacters(text).toUpperCase();
  if (written.length < MIN_CHARACTERS || written.length > MAX_CHARACTERS || !/^[A-Z0-9]+$/.test(written)) return [];
  if (!/[0-9]/.test(written)) return [];
  const alike = [...written].map((character) => LIKE[character] ?? character).join('');
  const edited = alike.length < MIN_EDITED_CHARACTERS ? [] : deletions(alike);
  return [
    { kind: 'vehicle', rule: 'mark', strength: 'exact', form: putRight(written) },
    { kind: 'vehicle', rule: 'alike', strength: 'strong', form: alike },
    ...edited.map((form): Variant => ({ kind: 'vehicle', rule: 'edited', strength: 'weak', form })),
  ];
}

/** The mark with O, 0, I and 1 as the only form that it fits wants them; as written where none or several do. */
function putRight(written: string): string {
  const fits = FORMS.flatMap((form) => fitTo(written, form) ?? []);
  return new Set(fits).size === 1 ? (fits[0] ?? written) : written;
}

function fitTo(written: string, form: string): string | undefined {
  if (written.length !== form.length) return undefined;
  const fitted = [...written].map((character, place) =>
    form[place] === '9' ? character.replace('O', '0').replace('I', '1') : character.replace('0', 'O').replace('1', 'I'),
  );
  const holds = fitted.every((character, place) => /[0-9]/.test(character) === (form[place] === '9'));
  return holds ? fitted.join('') : undefined;
}
