import { CONTACTS_REVIEWED, contacts } from '../../../interview/contacts.ts';
import { type Html, html } from '../html.ts';
import type { Words } from '../layout.ts';

export const waysToReport = contacts.filter(({ kind }) => kind === 'report').map(({ id }) => id);

const support = contacts.filter(({ kind }) => kind === 'support').map(({ id }) => id);

/** A day as people write it: `2026-11-21` is "21 November 2026". */
export const longDate = (day: string, { texts }: Words): string =>
  new Date(day).toLocaleDateString(texts.language === 'cy' ? 'cy-GB' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });

/** How to reach others. Numbers and addresses are text: nothing on these pages leads away but "Leave quickly". */
export function contactList(ids: readonly string[], words: Words): Html {
  const { texts, ui } = words;
  const known = ids.flatMap((id) => contacts.find((contact) => contact.id === id) ?? []);
  return html`<ul>${known.map(
    ({ id, phone, web }) => html`<li><strong>${texts.contacts[id]?.name}</strong>: ${texts.contacts[id]?.about}${
      phone && html` <br>${ui('phone', { number: phone })}`
    }${web && html` <br>${ui('web', { address: web })}`}</li>
`,
  )}</ul>
<p class="small">${ui('reviewed', { date: longDate(CONTACTS_REVIEWED, words) })}</p>`;
}

/** What happens after sending, how to stay safe, and whom to talk to. */
export function nextSteps(words: Words): Html {
  const { next } = words.texts;
  return html`<h2>${next.title}</h2>
<ol>${next.points.map((point) => html`<li>${point}</li>`)}</ol>
<h2>${next.safeTitle}</h2>
<ul>${next.safe.map((point) => html`<li>${point}</li>`)}</ul>
<h2>${next.supportTitle}</h2>
${contactList(support, words)}`;
}
