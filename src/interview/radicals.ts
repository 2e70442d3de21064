/** What a Welsh word's first letters may have been before they were mutated: soft, nasal and aspirate. */
const MUTATED: readonly (readonly [string, readonly string[]])[] = [
  ['ngh', ['c']],
  ['mh', ['p']],
  ['nh', ['t']],
  ['ng', ['g']],
  ['ph', ['p']],
  ['th', ['t']],
  ['ch', ['c']],
  ['dd', ['d']],
  ['b', ['p']],
  ['d', ['t']],
  ['g', ['c']],
  ['f', ['b', 'm']],
  ['m', ['b']],
  ['n', ['d']],
  ['l', ['ll']],
  ['r', ['rh']],
];

const VOWELS_AND_LIQUIDS = /^[aeiouwylr]/;

/**
 * The dictionary forms that a Welsh word, in small letters, may stand for: `nghaerdydd` → `caerdydd`. Not the word
 * itself. Knows letters only, so most of what it gives are no words.
 */
export function radicals(word: string): string[] {
  const begun = MUTATED.filter(([mutated]) => word.startsWith(mutated));
  const found = begun.flatMap(([mutated, before]) => before.map((letters) => letters + word.slice(mutated.length)));
  return VOWELS_AND_LIQUIDS.test(word) ? [...found, `g${word}`] : found;
}
