import { html } from '../html.ts';
import { layout, points, type Words } from '../layout.ts';
import type { PlainTexts } from '../texts/types.ts';
import { contactList, waysToReport } from './contacts.ts';
import { button } from './fields.ts';

/** The other language, by its own name. */
export const OTHER_LANGUAGE = { en: { id: 'cy', name: 'Cymraeg' }, cy: { id: 'en', name: 'English' } } as const;

const ways = (start: PlainTexts['start']) => [
  { view: 'chat', label: start.byChat, hint: start.byChatHint },
  { view: 'pages', label: start.byPage, hint: start.byPageHint },
];

/** Before the first question: how to get away, what this way of reporting is, what is recorded, and the ways on. */
export function startPage(words: Words): string {
  const { texts, plain } = words;
  const { start } = plain;
  const { safety } = texts;
  const other = OTHER_LANGUAGE[texts.language];
  return layout(
    words,
    html`<p><a href="/plain?lang=${other.id}" lang="${other.id}" hreflang="${other.id}">${other.name}</a></p>
<h1>${start.title}</h1>
<p>${start.intro}</p>
<h2>${start.safetyTitle}</h2>
${points(start.safety)}
<h2>${start.arrivalTitle}</h2>
${points(start.arrival)}
<p><a href="/chat?lang=${texts.language}">${start.chat}</a></p>
<details><summary>${safety.recordedTitle}</summary>
<p class="label">${safety.recordedLabel}</p>
${points(start.recorded)}
<p class="label">${safety.notRecordedLabel}</p>
${points(safety.notRecorded)}
<p class="label">${safety.honestLabel}</p>
${points(safety.honest)}
</details>
<form method="post" action="/plain" accept-charset="utf-8">
<input type="hidden" name="lang" value="${texts.language}">
<h2>${start.howTitle}</h2>
${ways(start).map(
  ({
    view,
    label,
    hint,
  }) => html`<p>${button(`start-${view}`, label, { className: 'main' })}<br><span class="hint">${hint}</span></p>
`,
)}
</form>
<div class="others">
<h2>${start.otherTitle}</h2>
${contactList(waysToReport, words)}
</div>`,
  );
}
