import { deletions } from './deletions.ts';
import type { Variant } from './kinds.ts';

/** Shorter ones are extensions and service numbers. */
const MIN_DIGITS = 7;

/** ITU-T E.164. */
const MAX_DIGITS = 15;

/** The United Kingdom, for numbers that are written without a country. */
const HOME = '44';

/**
 * The forms of a telephone number. `number`: as E.164 has it, a number without a country taken for one of the United
 * Kingdom. `edited`: one digit missing or wrong, or two exchanged, as in a number that was remembered.
 *
 * @returns nothing for what is no number
 */
export function phoneVariants(text: string): Variant[] {
  const number = readPhone(text);
  if (number === undefined) return [];
  return [
    { kind: 'phone', rule: 'number', strength: 'exact', form: number },
    ...deletions(number).map((form): Variant => ({ kind: 'phone', rule: 'edited', strength: 'weak', form })),
  ];
}

function readPhone(text: string): string | undefined {
  const written = text.normalize('NFKC').replace(/\(0\)/g, '');
  const digits = written.replace(/\D/g, '');
  const isInternational = /^\s*\+/.test(written) || digits.startsWith('00');
  const number = isInternational ? digits.replace(/^00/, '') : `${HOME}${digits.replace(/^0/, '')}`;
  return digits.length < MIN_DIGITS || number.length > MAX_DIGITS ? undefined : number;
}
