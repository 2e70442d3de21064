import { type Content, type Html, html } from '../html.ts';
import type { Words } from '../layout.ts';
import { button } from './fields.ts';
import { OTHER_LANGUAGE } from './startPage.ts';

/** What a page cannot take yet, and the field to mend it in. */
export interface FieldError {
  readonly message: string;
  /** Id of the field's element. */
  readonly field?: string;
}

export const errorSummary = (error: FieldError | undefined, words: Words): Content =>
  error &&
  html`<div class="summary" role="alert"><h2>${words.own('errorTitle')}</h2>
<p class="error">${error.field ? html`<a href="#${error.field}">${error.message}</a>` : error.message}</p></div>
`;

interface FormOptions {
  readonly token: string;
  /** Its first button is what Enter presses. */
  readonly body: Content;
  /** Further buttons, after the ones that answer. */
  readonly others?: Content;
  /** Whether the next page is gone into at its newest message. */
  readonly jumps?: boolean;
}

/** The form of a page. What the page carries goes along with whichever button is pressed, and so does all that was typed. */
export function pageForm({ token, body, others, jumps = false }: FormOptions, words: Words): Html {
  return html`<form method="post" action="/plain${jumps && html`#now`}" accept-charset="utf-8" autocomplete="off" id="form">
<input type="hidden" name="token" value="${token}">
<input type="hidden" name="lang" value="${words.texts.language}">
${body}${
  others &&
  html`<div class="others"><h2>${words.own('otherWays')}</h2>
<div class="buttons">${others}</div></div>
`
}</form>
`;
}

/** The button that goes on in the other language, where its words are complete. */
export function languageButton(words: Words, hasOther: boolean): Content {
  const other = OTHER_LANGUAGE[words.texts.language];
  return hasOther && button(`lang-${other.id}`, other.name, { language: other.id });
}
