import { en } from '../../../src/interview/texts/en.ts';
import type { Texts } from '../../../src/interview/texts/types.ts';
import type { Language } from '../../../src/interview/types.ts';

const LETTERS = [...'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'];

/** Latin letters as Arabic ones, one for one: means nothing, and is laid out as Arabic is. Gaps stay what they are. */
export const inArabicLetters = (text: string): string =>
  text.replace(/\{\w+\}|[a-z]/gi, (found) =>
    found.length === 1 ? (LETTERS[found.toLowerCase().charCodeAt(0) - 97] ?? found) : found,
  );

function mapped<Value>(value: Value): Value {
  if (typeof value === 'string') return inArabicLetters(value) as Value;
  if (Array.isArray(value)) return value.map(mapped) as Value;
  return typeof value === 'object' && value !== null
    ? (Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapped(inner)])) as Value)
    : value;
}

/** A language of the tests alone, made from the English: every word runs from right to left. */
export const rightToLeft: Texts = { ...mapped(en), language: 'ar' as Language, direction: 'rtl' };
