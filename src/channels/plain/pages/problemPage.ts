import { type Html, html } from '../html.ts';
import { EXIT_URL, layout, points, type Words } from '../layout.ts';
import type { Form } from '../readForm.ts';
import type { PlainProblem } from '../texts/types.ts';
import { contactList, waysToReport } from './contacts.ts';

/** Fields that a reporter typed into. */
const isTyped = (name: string): boolean => /^(text|p\d+\..+)$/.test(name);

/** The words that came with a form, to copy from the page. */
function typedWords(form: Form, words: Words): Html | undefined {
  const typed = form
    .entries()
    .filter(([name, value]) => isTyped(name) && value.trim() !== '')
    .map(([, value]) => value);
  return typed.length > 0
    ? html`<div class="field"><label for="kept">${words.own('keptText')}</label>
<textarea id="kept" rows="8" cols="60" readonly autocomplete="off" spellcheck="false">
${typed.join('\n\n')}</textarea></div>`
    : undefined;
}

/** The same form once more, with every field as it came. */
function sameForm(form: Form, words: Words): Html {
  const fields = form.entries().map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">\n`);
  return html`<form method="post" action="/plain" accept-charset="utf-8">
${fields}<div class="buttons"><input type="submit" class="main" value="${words.own('recover')}"></div></form>`;
}

/** Problems that pass: the same form is sent again. */
const PASSING: readonly PlainProblem[] = ['busy', 'fault'];

/** Why it does not go on, with all that was typed. */
export function problemPage(problem: PlainProblem, words: Words, form?: Form): string {
  const { title, points: said } = words.plain.problems[problem];
  return layout(
    words,
    html`<div id="now"><h1>${title}</h1>
${points(said)}
${form && typedWords(form, words)}
${form && PASSING.includes(problem) && sameForm(form, words)}
<p><a href="/plain?lang=${words.texts.language}">${words.own('startAgain')}</a></p>
<div class="others">${contactList(waysToReport, words)}</div></div>`,
  );
}

/** What stands there when somebody typed that they want to leave: nothing, and the way out at once. */
export function leavingPage(words: Words): string {
  const page = layout(
    words,
    html`<p><a class="leave" href="${EXIT_URL}" rel="noreferrer">${words.ui('leave')}</a></p>`,
  );
  return page.replace('<title>', `<meta http-equiv="refresh" content="0;url=${EXIT_URL}">\n<title>`);
}
