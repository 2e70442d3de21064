import { cleanText } from '../../../src/report/clean.ts';
import type { Answer, Report } from '../../../src/report/report.ts';

/** Words in a row that two people seldom choose alike. */
const COPIED_WORDS = 6;

/** Digits that make a telephone number or the like of a group of them. */
const CONTACT_DIGITS = 7;

const ID_LETTERS = 8;

/** The writer speaking as, or of, whoever reported it. */
const VOICES = [
  { pattern: /\b(?:I|me|my|mine|myself|we|our)\b/, words: 'It speaks as whoever reported it' },
  {
    pattern: /\b(?:reporter|informant|caller|complainant|whistle-?blower|my (?:wife|husband|partner))\b/i,
    words: 'It speaks of whoever reported it',
  },
] as const;

/**
 * What in a sanitised text may tell who the source is, in words for its writer and its second person. It finds what a machine
 * can find; that nothing else tells it, people have to see.
 */
export function tellsOfSource(text: string, report: Report, id: string): string[] {
  const said = report.answers.map(saidIn).join('\n');
  const found = VOICES.flatMap(({ pattern, words }) => {
    const [match] = pattern.exec(text) ?? [];
    return match === undefined ? [] : [`${words}: “${match}”.`];
  });
  const contacts = contactsIn(text).filter((contact) => said.includes(contact));
  return [
    ...copied(text, said).map((run) => `These are the report's own words: “${run}”.`),
    ...contacts.map((contact) => `It gives a way to reach somebody: “${contact}”.`),
    ...(text.toLowerCase().includes(id.slice(0, ID_LETTERS)) ? ["It has a piece of the report's id."] : []),
    ...found,
  ];
}

function saidIn({ text = '', people = [] }: Answer): string {
  return cleanText([text, ...people.map(({ description = '' }) => description)].join('\n'));
}

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}\p{M}'’]+/gu) ?? [];

/** The longest runs of words that stand in both. */
function copied(text: string, said: string): string[] {
  const words = wordsIn(text);
  const source = ` ${wordsIn(said).join(' ')} `;
  const runs: string[] = [];
  for (let start = 0; start + COPIED_WORDS <= words.length; start++) {
    let end = start + COPIED_WORDS;
    if (!source.includes(` ${words.slice(start, end).join(' ')} `)) continue;
    while (end < words.length && source.includes(` ${words.slice(start, end + 1).join(' ')} `)) end++;
    runs.push(words.slice(start, end).join(' '));
    start = end - 1;
  }
  return runs;
}

function contactsIn(text: string): string[] {
  const mails = text.match(/[^\s<>,;]+@[^\s<>,;]+/g) ?? [];
  const numbers = text.match(/\+?\d[\d ()-]{5,}\d/g) ?? [];
  return [...mails, ...numbers.filter((number) => number.replace(/\D/g, '').length >= CONTACT_DIGITS)];
}
