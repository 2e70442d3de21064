import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { fill } from '../../src/interview/texts/fill.ts';
import type { Texts, UiText } from '../../src/interview/texts/types.ts';

/** The words of the language in use. */
export const Words = createContext<Texts | null>(null);

export interface WordsInUse {
  readonly texts: Texts;
  /** A text of the chat, with its gaps filled. */
  readonly ui: (text: UiText, values?: Readonly<Record<string, string | number>>) => string;
}

export function useWords(): WordsInUse {
  const texts = useContext(Words);
  if (!texts) {
    throw new RangeError('there are no words yet');
  }
  return { texts, ui: (text, values = {}) => fill(texts.ui[text], values) };
}
