import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Texts } from '../../../src/interview/texts/types.ts';
import { wait } from '../patiently.ts';
import { languages } from './languages.ts';
import { type LanguageFiles, loadAllWords } from './loadWords.ts';

export interface LanguageChoice {
  /** The words of the language in use. */
  readonly texts: Texts;
  /** The other languages, without those whose words could not be had. */
  readonly others: readonly LanguageFiles[];
  /** Every language is there or was given up: nothing more is fetched. */
  readonly isComplete: boolean;
  /** Speaks another language from now on, or as soon as its words are there. */
  speak(language: string): void;
}

/** The language in use is tried again and again. */
const PAUSE_MS = 10_000;

interface State {
  readonly texts: Texts;
  /** By language; null for words that could not be had. */
  readonly loaded: Readonly<Record<string, Texts | null>>;
  readonly wanted: string;
}

const settle = (state: State, language: string, texts: Texts | null): State => ({
  ...state,
  loaded: { ...state.loaded, [language]: texts },
  texts: (state.wanted === language && texts) || state.texts,
});

/** The language in use, and the words of the others, fetched beside it so that a change needs no network. */
export function useLanguage(service: string, first: Texts): LanguageChoice {
  const [{ texts, loaded }, setState] = useState<State>({
    texts: first,
    loaded: {},
    wanted: first.language,
  });

  useEffect(() => {
    let isClosed = false;
    const loadWhole = async (files: LanguageFiles): Promise<Texts | null> => {
      const begun = files.language === first.language ? first : undefined;
      for (;;) {
        const texts = await loadAllWords(service, files, begun).catch(() => null);
        if (texts || !begun || isClosed) return texts;
        await wait(PAUSE_MS);
      }
    };
    for (const files of languages) {
      void loadWhole(files).then((texts) => setState((state) => settle(state, files.language, texts)));
    }
    return () => {
      isClosed = true;
    };
  }, [service, first]);

  useEffect(() => {
    const root = document.documentElement;
    root.lang = texts.language;
    root.dir = texts.direction;
    document.title = texts.ui.title;
  }, [texts]);

  return {
    texts,
    others: languages.filter(({ language }) => language !== texts.language && loaded[language] !== null),
    isComplete: languages.every(({ language }) => loaded[language] !== undefined),
    speak: useCallback(
      (language: string) =>
        setState((state) => ({ ...state, wanted: language, texts: state.loaded[language] ?? state.texts })),
      [],
    ),
  };
}
