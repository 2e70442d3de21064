import { deletions } from '../deletions.ts';
import type { Variant } from '../kinds.ts';
import { doubleMetaphone } from '../sound/doubleMetaphone.ts';
import { readName } from './readName.ts';
import { fullNames } from './sameNames.ts';

/** Words of fewer letters differ from too many others by one edit. */
const MIN_EDITED_LETTERS = 4;

/** The commonest short form stands for four names; more combinations would be a mistake in the table. */
const MAX_FULL_NAMES = 4;

const weak = (rule: string, form: string): Variant => ({ kind: 'name', rule, strength: 'weak', form });

/**
 * The forms of a person's name. `whole`: word for word. `called`: first name by every name that it may stand for, and the
 * surname. `sounds`: how the two sound. `edited`: one letter wrong in either. `surname`: the surname, which is all that
 * "PC Price" has. A single word is compared with surnames and with other single words.
 *
 * @returns nothing for what is no name
 */
export function nameVariants(text: string): Variant[] {
  const name = readName(text);
  if (!name) return [];
  const { first, middle, last } = name;
  if (first === undefined) return [{ kind: 'name', rule: 'surname', strength: 'weak', form: last }, ...single(last)];
  const firsts = fullNames(first).slice(0, MAX_FULL_NAMES);
  return [
    { kind: 'name', rule: 'whole', strength: 'exact', form: [first, ...middle, last].join(' ') },
    ...firsts.map((full): Variant => ({ kind: 'name', rule: 'called', strength: 'strong', form: `${full} ${last}` })),
    ...soundsOf(firsts, last),
    ...editsOf(firsts, last),
    weak('surname', last),
  ];
}

/** A nickname alone, under each name that it may stand for. */
function single(word: string): Variant[] {
  return fullNames(word)
    .filter((full) => full !== word)
    .slice(0, MAX_FULL_NAMES)
    .map((full) => weak('single', full))
    .concat(weak('single', word));
}

function soundsOf(firsts: readonly string[], last: string): Variant[] {
  const lasts = new Set(doubleMetaphone(last));
  const codes = new Set(firsts.flatMap((first) => [...new Set(doubleMetaphone(first))]));
  return [...codes].flatMap((first) =>
    [...lasts].filter((code) => first !== '' && code !== '').map((code) => weak('sounds', `${first} ${code}`)),
  );
}

function editsOf(firsts: readonly string[], last: string): Variant[] {
  const edited = (word: string): string[] => ([...word].length < MIN_EDITED_LETTERS ? [word] : deletions(word));
  return firsts.flatMap((first) => [
    ...edited(last).map((form) => weak('edited-last', `${first} ${form}`)),
    ...edited(first).map((form) => weak('edited-first', `${form} ${last}`)),
  ]);
}
