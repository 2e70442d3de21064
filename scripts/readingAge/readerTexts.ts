import { en as plain } from '../../src/channels/plain/texts/en.ts';
import { en as safety } from '../../src/channels/safety/texts/en.ts';
import { en } from '../../src/interview/texts/en.ts';

export interface ReaderText {
  /** Where it stands: `questions.what.ask`. */
  readonly path: string;
  readonly text: string;
}

/** Words that are compared with what is typed, and tags. Contacts are names. */
const NOT_READ = new Set(['also', 'signs', 'commands', 'language', 'direction', 'contacts']);

function leaves(value: unknown, path: string): ReaderText[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([key]) => !NOT_READ.has(key))
    .flatMap(([key, part]) => leaves(part, path === '' ? key : `${path}.${key}`));
}

/** Whole sentences. Labels and headings of a few words would make any text look easy. */
const isProse = ({ text }: ReaderText): boolean => /[.?!][”)]?$/.test(text);

/** The sentences that reporters read in English; there is no measure for Welsh. */
export const readerTexts = (): { name: string; texts: ReaderText[] }[] => [
  { name: 'Interview and chat', texts: leaves(en, '').filter(isProse) },
  { name: 'Pages without JavaScript', texts: leaves(plain, '').filter(isProse) },
  { name: 'Page about staying safe', texts: leaves(safety, '').filter(isProse) },
];
