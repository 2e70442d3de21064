import type { BotSaid, Message } from '../../../conversation/state.ts';
import { cards } from '../../../interview/cards.ts';
import { questionById } from '../../../interview/conditions.ts';
import { interview } from '../../../interview/interview.ts';
import { questionTexts } from '../../../interview/labels.ts';
import type { CardTexts } from '../../../interview/texts/types.ts';
import { SKIPPED } from '../../../interview/types.ts';
import { type Content, type Html, html } from '../html.ts';
import { points, type Words } from '../layout.ts';
import { contactList } from './contacts.ts';

/** Help, care and reason of a question. */
export function aboutQuestion(id: string, { texts, ui }: Words): Html {
  const { help, care, why } = questionTexts(texts, id);
  return html`${help && html`<p class="hint">${help}</p>`}${care && html`<p class="care">${care}</p>`}${
    why && html`<p class="hint">${ui('why')}: ${why}</p>`
  }`;
}

export function optionalMark(id: string, { ui }: Words): Content {
  return !questionById(interview, id).required && html` <span class="optional">${ui('optional')}</span>`;
}

/** "Is this about …?" */
export const suggestion = (at: { question: string; option: string }, { texts }: Words): string =>
  questionTexts(texts, at.question).options?.[at.option]?.suggest ?? '';

function card({ title, points: said }: CardTexts, contacts: readonly string[], words: Words): Html {
  return html`<p class="ask">${title}</p>${points(said)}${contacts.length > 0 && contactList(contacts, words)}`;
}

/** One thing that the bot said. */
export function botSaid(said: BotSaid, words: Words): Content {
  const { texts, ui } = words;
  switch (said.kind) {
    case 'safety':
      return html`<p>${words.plain.start.safety[0]}</p>`;
    case 'say':
      return html`<p>${said.text === 'stoppedKept' ? words.own('stoppedKept') : ui(said.text)}</p>`;
    case 'question':
      return html`<p class="ask">${questionTexts(texts, said.question).ask}${optionalMark(said.question, words)}</p>${aboutQuestion(said.question, words)}`;
    case 'more':
      return html`<p class="ask">${questionTexts(texts, said.question).more}</p>`;
    case 'reply': {
      const { skip, options } = questionTexts(texts, said.question);
      return html`<p>${said.option === SKIPPED ? skip?.reply : options?.[said.option]?.reply}</p>`;
    }
    case 'suggest':
      return html`<p class="ask">${suggestion(said, words)}</p>`;
    case 'card':
      return card(texts.cards[said.card], cards[said.card], words);
    case 'help':
      return card(texts.help, [], words);
    case 'contacts':
      return contactList(said.ids, words);
    case 'problem':
      return html`<p>${texts.problems[said.problem]}</p>`;
    case 'next':
      return undefined;
  }
}

function youSaid(message: Extract<Message, { from: 'you' }>, words: Words): Content {
  return message.replaced
    ? html`<p class="small">${words.ui('changed')}</p>`
    : message.lines.map((line) => html`<p class="said" translate="no">${line}</p>`);
}

/** One message of the transcript. `id`: where the page jumps to. */
export function messageItem(message: Message, words: Words, id?: string): Html {
  const isBot = message.from === 'bot';
  const content = isBot ? botSaid(message.said, words) : youSaid(message, words);
  return html`<li class="${message.from}"${id && html` id="${id}"`}><p class="who">${words.ui(isBot ? 'botName' : 'youName')}:</p>
${content}</li>
`;
}
