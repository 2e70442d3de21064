import { contacts } from '../../interview/contacts.ts';
import { languageNames } from '../../interview/languages.ts';
import type { Texts } from '../../interview/texts/types.ts';
import type { Language } from '../../interview/types.ts';
import { Html, html } from '../plain/html.ts';
import { EXIT_URL, points, wordsOf } from '../plain/layout.ts';
import { contactList } from '../plain/pages/contacts.ts';
import { STYLES } from '../plain/styles.ts';
import { cy } from './texts/cy.ts';
import { en } from './texts/en.ts';
import type { SafetyPart, SafetyTexts } from './texts/types.ts';

/** The words of the page in each language. */
export const safetyTexts: Readonly<Record<Language, SafetyTexts>> = { en, cy };

const support = contacts.filter(({ kind }) => kind === 'support').map(({ id }) => id);
const others = contacts.filter(({ kind }) => kind === 'report').map(({ id }) => id);

const part = ({ title, points: said }: SafetyPart): Html => html`<h2>${title}</h2>${points(said)}`;

/**
 * How to stay safe before, during and after a report. No script, nothing fetched, and a title that says nothing, since
 * that is what a browser's history keeps.
 */
export function safetyPage(texts: Texts): string {
  const { title, parts } = safetyTexts[texts.language];
  const { safety, cards, next, ui } = texts;
  const words = wordsOf(texts);
  const otherLanguages = Object.entries(languageNames).filter(([language]) => language !== texts.language);
  const recorded = { title: safety.recordedLabel, points: safety.recorded };
  const notRecorded = { title: safety.notRecordedLabel, points: safety.notRecorded };
  const honest = { title: safety.honestLabel, points: safety.honest };
  return html`<!doctype html>
<html lang="${texts.language}" dir="${texts.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>Candour</title>
${new Html(`<style>${STYLES}</style>`)}
</head>
<body>
<header><div>
<p>${ui.title}</p>
<a class="leave" href="${EXIT_URL}" rel="noreferrer nofollow">${ui.leave}</a>
</div></header>
<main>
<p>${otherLanguages.map(([language, name]) => html`<a href="/safety?lang=${language}" lang="${language}">${name}</a> `)}</p>
<h1>${title}</h1>
<div class="card">${part(cards.danger)}</div>
${parts.map(part)}
${part({ title: next.safeTitle, points: next.safe })}
${[recorded, notRecorded, honest].map(part)}
<h2>${next.supportTitle}</h2>
${contactList(support, words)}
${contactList(others, words)}
<p><a href="/plain?lang=${texts.language}">${ui.title}</a></p>
</main>
</body>
</html>
`.markup;
}
