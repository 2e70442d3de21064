import { interview } from '../../../interview/interview.ts';
import { summarise } from '../../../interview/summarise.ts';
import { typedBytes } from '../../../interview/typedBytes.ts';
import { TEXT_ONLY_BYTES } from '../../../report/sizes.ts';
import { type Content, type Html, html } from '../html.ts';
import type { Words } from '../layout.ts';
import { conversationOf, type PageState } from '../state.ts';
import { contactList, waysToReport } from './contacts.ts';
import { button } from './fields.ts';

interface CheckOptions {
  readonly state: PageState;
  readonly desk: string | undefined;
  readonly canSeal: boolean;
}

function row(short: string, lines: readonly string[], change: Content): Html {
  return html`<div><dt>${short}</dt>
${lines.map(
  (line) => html`<dd class="said" translate="no">${line}</dd>
`,
)}${change && html`<dd class="change">${change}</dd>`}</div>
`;
}

function sendPart({ state, canSeal }: CheckOptions, words: Words): Html {
  const { ui, own } = words;
  const conversation = conversationOf(state);
  return html`<div class="option"><input type="checkbox" id="urgent" name="urgent" value="yes"${
    conversation.urgent && html` checked`
  } aria-describedby="urgent-hint"><label for="urgent">${ui('urgent')}</label>
<span class="hint" id="urgent-hint">${ui('urgentHint')}</span></div>
${typedBytes(conversation.walk.answers) > TEXT_ONLY_BYTES && html`<p class="care">${ui('longer')}</p>`}
<p class="care">${words.plain.start.arrival[1]}</p>
<div class="buttons">${canSeal ? button('send', ui(conversation.problem === null ? 'send' : 'retry'), { className: 'main' }) : button('look', own('recover'), { className: 'main' })}${conversation.walk.enough && button('ask-on', ui('askOn'))}</div>
<p class="hint">${ui('sendHint')}</p>
`;
}

/** All answers before they are sent, each with its way to change it, and who gets them. */
export function checkPart(options: CheckOptions, words: Words): Html {
  const { ui } = words;
  const { state, desk } = options;
  const rows = summarise(interview, conversationOf(state).walk.answers, words.texts);
  return html`<h1>${ui('checkTitle')}</h1>
<p>${ui('checkIntro')}</p>
<dl class="answers">
${rows.map(({ question, short, lines }) =>
  row(
    short,
    lines,
    button(`change-${question}`, ui('change'), { className: 'link', aloud: ui('changeWhat', { what: short }) }),
  ),
)}${desk !== undefined && row(ui('goesTo'), [desk], undefined)}</dl>
${desk === undefined && options.canSeal ? html`<p class="care">${ui('noDesk')}</p>${contactList(waysToReport, words)}` : sendPart(options, words)}`;
}
