import { createHash } from 'node:crypto';
import { fill } from '../../interview/texts/fill.ts';
import type { Texts, UiText } from '../../interview/texts/types.ts';
import { type Content, Html, html } from './html.ts';
import { STYLES } from './styles.ts';
import { plainTextsFor } from './texts/plainTextsFor.ts';
import type { PlainText, PlainTexts } from './texts/types.ts';

/** The page that leaving quickly goes to: one that anyone might have open. */
export const EXIT_URL = 'https://www.bbc.co.uk/weather';

/**
 * What a page may do: show text in its own style, and send its form back here. No script, no picture, no font, no frame:
 * what Tor Browser's safest level shows, and nothing else.
 */
export const PLAIN_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLES).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** The words of a page. */
export interface Words {
  readonly texts: Texts;
  readonly plain: PlainTexts;
  /** A text of the interview, with its gaps filled. */
  readonly ui: (text: UiText, values?: Readonly<Record<string, string | number>>) => string;
  /** A text of these pages. */
  readonly own: (text: PlainText, values?: Readonly<Record<string, string | number>>) => string;
}

export function wordsOf(texts: Texts): Words {
  const plain = plainTextsFor(texts.language);
  return {
    texts,
    plain,
    ui: (text, values = {}) => fill(texts.ui[text], values),
    own: (text, values = {}) => fill(plain.ui[text], values),
  };
}

export const points = (items: readonly string[]): Html => html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;

/**
 * A whole page. The title says nothing of what the page is for: it stays in the browser's history and list of tabs.
 */
export function layout({ texts, ui, own }: Words, body: Content): string {
  const style = new Html(`<style>${STYLES}</style>`);
  return html`<!doctype html>
<html lang="${texts.language}" dir="${texts.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>Candour</title>
${style}
</head>
<body>
<header><div>
<p>${ui('title')} <small>${own('arrivalLabel')}</small></p>
<a class="leave" href="${EXIT_URL}" rel="noreferrer nofollow">${ui('leave')}</a>
</div></header>
<main>
${body}
</main>
</body>
</html>
`.markup;
}
