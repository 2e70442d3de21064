import { type Content, type Html, html } from '../html.ts';
import { layout, type Words } from '../layout.ts';
import type { SentState } from '../state.ts';
import { longDate, nextSteps } from './contacts.ts';
import { button, textField, valuesOf } from './fields.ts';
import { errorSummary, type FieldError, pageForm } from './pageForm.ts';

interface CodeOptions {
  readonly state: SentState;
  readonly token: string;
  readonly words: readonly string[];
  /** The page that had been sent before is here again: what it carries, to send it as another report. */
  readonly again?: string | undefined;
}

const codeList = (code: readonly string[]): Html =>
  html`<ol class="code" translate="no">${code.map((word) => html`<li>${word}</li>\n`)}</ol>
`;

/** The report is in: its day, and the nine words to write down. */
export function codePage({ state, token, words: code, again }: CodeOptions, words: Words): string {
  const { ui, own } = words;
  const body: Content = html`<h1>${again === undefined ? ui('sent') : own('alreadyIn')}</h1>
<p>${own('sentOn', { date: longDate(state.sentOn, words) })}</p>
<h2>${ui('codeTitle')}</h2>
<p>${ui('codeIntro')}</p>
${codeList(code)}
<p class="care">${ui('codeKeep')}</p>
<div class="buttons">${button('written', ui('codeWritten'), { className: 'main' })}</div>
`;
  const another =
    again !== undefined &&
    html`<p>${own('alreadyInHint')}</p>
${pageForm({ token: again, body: html`<div class="buttons">${button('send-new', own('sendAsNew'))}</div>` }, words)}`;
  return layout(words, html`<div id="now">${pageForm({ token, body }, words)}${another}</div>`);
}

interface ConfirmOptions {
  readonly state: SentState;
  readonly token: string;
  readonly isWarned?: boolean;
  readonly error?: FieldError | undefined;
}

/** Two words typed back from paper, or a warning and on without them. */
export function confirmPage({ state, token, isWarned = false, error }: ConfirmOptions, words: Words): string {
  const { ui } = words;
  const nothing = valuesOf(undefined, []);
  const [first, second] = state.ask;
  const ways = isWarned
    ? html`<div class="notice warn" role="alert"><p>${ui('goOnWarning')}</p>${button('leave-code', ui('goOnAnyway'))}</div>`
    : button('skip-code', ui('goOn'));
  const body = html`<h1>${ui('confirmAsk', { a: first + 1, b: second + 1 })}</h1>
${state.ask.map((place, index) =>
  textField({ name: `word${index}`, label: ui('confirmWord', { n: place + 1 }), values: nothing }),
)}<div class="buttons">${button('confirm', ui('confirmButton'), { className: 'main' })}${button('show-code', ui('showAgain'))}</div>
${ways}`;
  return layout(words, html`<div id="now">${errorSummary(error, words)}</div>${pageForm({ token, body }, words)}`);
}

/** The end: what happens next. It carries nothing. */
export function endPage(isConfirmed: boolean, words: Words): string {
  const { ui } = words;
  return layout(
    words,
    html`<div id="now">${isConfirmed && html`<p>${ui('confirmRight')}</p>`}<h1>${ui('ended')}</h1>
<p>${ui('endedHint')}</p>
${nextSteps(words)}</div>`,
  );
}
