import type { Texts } from '../../src/interview/texts/types.ts';
import { App } from './App.tsx';
import type { ChatConfig } from './config.ts';
import { useLanguage } from './language/useLanguage.ts';
import { Words } from './words.ts';

/** The chat in the language that the reporter chose last. */
export function Chat({ config, texts: first }: { readonly config: ChatConfig; readonly texts: Texts }) {
  const language = useLanguage(config.service, first);
  return (
    <Words.Provider value={language.texts}>
      <App config={config} language={language} />
    </Words.Provider>
  );
}
