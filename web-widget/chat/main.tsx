import { render } from 'preact';
import { Chat } from './Chat.tsx';
import { readConfig } from './config.ts';
import { languagesFrom } from './language/languages.ts';
import { loadFirstWords } from './language/loadWords.ts';
import { adoptStyles } from './styles/adoptStyles.ts';

async function start(): Promise<void> {
  const config = readConfig(window);
  const texts = await loadFirstWords(config.service, languagesFrom(config.lang));
  adoptStyles(document);
  document.documentElement.dataset.state = 'starting';
  render(<Chat config={config} texts={texts} />, document.body);
  if (config.isFramed) {
    window.parent.postMessage({ candour: 'ready' }, '*');
  }
}

if (document.readyState === 'loading' && !document.body) {
  document.addEventListener('DOMContentLoaded', () => void start());
} else {
  void start();
}
