import { foldedCharacters } from './fold.ts';
import type { Variant } from './kinds.ts';

/** Ranks that people write before the number, folded; the letters of a force or division stay. */
const RANKS =
  /^(wpcso|pcso|wpc|wps|pc|ps|dc|ds|sgt|sc|tdc|spc|insp|dci|di|collar|shoulder|warrant|number|num|no)+(?=[a-z]{0,4}\d)/;

/** Fewer digits are shared by too many: a force has thousands of officers. */
const MIN_DIGITS = 3;

/** Longest number in use is a warrant number of seven or so. */
const MAX_DIGITS = 9;

/**
 * The forms of a collar, shoulder or warrant number. `whole`: with the letters of its force or division. `digits`: the
 * digits alone, as the letters are often left out. O and 0, I, L and 1 among digits are one, zeros in front fall.
 *
 * @returns nothing where there are no digits
 */
export function collarVariants(text: string): Variant[] {
  const written = foldedCharacters(text).replace(RANKS, '');
  const read = /^([a-z]{0,4}?)([0-9oil]{1,9})([a-z]{0,4})$/.exec(written);
  if (!read || !/\d/.test(written)) return [];
  const digits = (read[2] ?? '').replaceAll('o', '0').replace(/[il]/g, '1').replace(/^0+/, '');
  if (digits.length === 0 || digits.length > MAX_DIGITS) return [];
  const letters = `${read[1]}${read[3]}`;
  const whole: Variant = { kind: 'collar', rule: 'whole', strength: 'exact', form: `${letters}${digits}` };
  return digits.length < MIN_DIGITS
    ? [whole]
    : [whole, { kind: 'collar', rule: 'digits', strength: 'strong', form: digits }];
}
