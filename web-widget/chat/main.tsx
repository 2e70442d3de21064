import { render } from 'preact';
import { en } from '../../src/interview/texts/en.ts';
import { textsFor } from '../../src/interview/texts/textsFor.ts';
import { App } from './App.tsx';
import { readConfig } from './config.ts';
import { adoptStyles } from './styles/adoptStyles.ts';
import { Words } from './words.ts';

function start(): void {
  const config = readConfig(window);
  const texts = textsFor(config.lang) ?? en;
  adoptStyles(document);
  const root = document.documentElement;
  root.lang = texts.language;
  root.dir = texts.direction;
  root.dataset.state = 'starting';
  document.title = texts.ui.title;
  render(
    <Words.Provider value={texts}>
      <App config={config} texts={texts} />
    </Words.Provider>,
    document.body,
  );
  if (config.isFramed) {
    window.parent.postMessage({ candour: 'ready' }, '*');
  }
}

if (document.readyState === 'loading' && !document.body) {
  document.addEventListener('DOMContentLoaded', start);
} else {
  start();
}
