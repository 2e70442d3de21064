import { isSettled, questionById } from '../../../interview/conditions.ts';
import { canGoBack } from '../../../interview/goBack.ts';
import { interview } from '../../../interview/interview.ts';
import { questionTexts } from '../../../interview/labels.ts';
import { canSayEnough } from '../../../interview/sayEnough.ts';
import { textsFor } from '../../../interview/texts/textsFor.ts';
import { type Content, type Html, html } from '../html.ts';
import { layout, type Words } from '../layout.ts';
import { conversationOf, type PageState } from '../state.ts';
import { checkPart } from './checkPart.ts';
import { contactList, waysToReport } from './contacts.ts';
import { button } from './fields.ts';
import { aboutQuestion, botSaid, messageItem, optionalMark, suggestion } from './messages.ts';
import { errorSummary, type FieldError, languageButton, pageForm } from './pageForm.ts';
import { questionFields, type Shape } from './questionFields.ts';
import { OTHER_LANGUAGE } from './startPage.ts';

export interface TalkOptions {
  readonly state: PageState;
  readonly token: string;
  /** Name of the desk that the report would go to; undefined when the unit has none of the kind. */
  readonly desk: string | undefined;
  /** Whether a report could be sealed now. */
  readonly canSeal: boolean;
  readonly error?: FieldError | undefined;
}

/** Yes or no to what the bot thinks that it was told. */
const agreeButtons = ({ texts }: Words): Html =>
  html`<div class="buttons">${button('agree-yes', texts.yes.label, { className: 'main' })}${button('agree-no', texts.no.label, { className: 'main' })}</div>
`;

/** Buttons that end a question's form: answer, leave it out, keep what was said. */
function answerButtons(state: PageState, id: string, words: Words): Html {
  const question = questionById(interview, id);
  const given = conversationOf(state).walk.answers[id];
  const { done, skip } = questionTexts(words.texts, id);
  const people = question.kind === 'people' && button('add-person', words.own('addPerson'));
  return html`<div class="buttons">${button('answer', words.own('continue'), { className: 'main' })}${people}${
    given?.open ? button('done', done?.label ?? '') : !question.required && skip && button('done', skip.label)
  }${isSettled(given) && button('keep', words.ui('keep'))}</div>
`;
}

/** The transcript is gone into at its newest message. */
const toChatButton = ({ own }: Words): Html => button('view-chat', own('toChat'), { to: '/plain#now' });

/** Ways on that are not an answer. */
function otherButtons(state: PageState, words: Words): Content {
  const { walk } = conversationOf(state);
  const { ui, own } = words;
  const hasOther = textsFor(OTHER_LANGUAGE[state.language].id) !== undefined;
  return html`${canGoBack(interview, walk) && button('back', ui('back'))}${
    canSayEnough(interview, walk) && button('enough', ui('enough'))
  }${button('help', own('help'))}${
    state.view === 'chat' ? button('view-pages', own('toPages')) : toChatButton(words)
  }${languageButton(words, hasOther)}`;
}

const stoppedNotice = (words: Words): Html =>
  html`<div class="notice warn" role="alert"><h2>${words.plain.problems['no-roster'].title}</h2>
${words.plain.problems['no-roster'].points.map((point) => html`<p>${point}</p>`)}
<p>${words.own('stoppedKept')}</p>
${contactList(waysToReport, words)}</div>
`;

interface BodyOptions {
  readonly state: PageState;
  readonly desk: string | undefined;
  readonly canSeal: boolean;
}

/** What there is to fill in or to press: the question at hand, yes or no to a suggestion, or the check. */
function bodyOf(options: BodyOptions, shape: Shape, words: Words): Html {
  const { walk, suggested } = conversationOf(options.state);
  if (walk.at === null) return checkPart(options, words);
  return suggested === null
    ? html`${questionFields(options.state, walk.at, words, shape)}${answerButtons(options.state, walk.at, words)}`
    : html`${shape.heading}${agreeButtons(words)}`;
}

function asChat({ state, token, desk, canSeal, error }: TalkOptions, words: Words): Html {
  const { messages } = conversationOf(state);
  const first = Math.min(state.seen, messages.length - 1);
  const items = messages.map((message, index) => messageItem(message, words, index === first ? 'now' : undefined));
  const { suggested } = conversationOf(state);
  const heading = suggested === null && html`<h2>${words.ui('answerLabel')}</h2>`;
  const body = bodyOf({ state, desk, canSeal }, { heading, takesWords: true }, words);
  return html`<h1 class="hidden">${words.ui('title')}</h1>
<ol class="log" aria-label="${words.ui('logLabel')}">
${items}</ol>
${!canSeal && stoppedNotice(words)}${errorSummary(error, words)}${pageForm({ token, body, others: otherButtons(state, words), jumps: true }, words)}`;
}

/** What the bot said since the last page, but for the question itself, which the page is. */
function newsOf(state: PageState, words: Words): Content {
  const fresh = conversationOf(state).messages.slice(state.seen);
  const news = fresh.flatMap((message) => {
    const isNews = message.from === 'bot' && !['question', 'more', 'safety', 'suggest'].includes(message.said.kind);
    const content =
      isNews && !(message.said.kind === 'say' && QUIET.has(message.said.text)) && botSaid(message.said, words);
    return content ? [content] : [];
  });
  return news.length > 0 && html`<div class="notice" role="status">${news}</div>\n`;
}

/** Said in a chat to lead over to what follows; a page shows that itself. */
const QUIET: ReadonlySet<string> = new Set(['hello', 'goingBack', 'changing', 'checkIntro']);

/** The question at hand as the heading of its page. */
function pageShape(state: PageState, words: Words): Shape {
  const { walk, suggested } = conversationOf(state);
  if (walk.at === null) return { heading: undefined, takesWords: false };
  if (suggested !== null) return { heading: html`<h1>${suggestion(suggested, words)}</h1>`, takesWords: false };
  const { ask, more } = questionTexts(words.texts, walk.at);
  const isOpen = walk.answers[walk.at]?.open === true;
  const asked = html`${isOpen ? (more ?? ask) : ask}${optionalMark(walk.at, words)}`;
  const isTyped = ['text', 'force'].includes(questionById(interview, walk.at).kind);
  const heading = isTyped ? asked : html`<h1>${asked}</h1>`;
  return { heading, about: isOpen ? undefined : aboutQuestion(walk.at, words), takesWords: false };
}

function asPages({ state, token, desk, canSeal, error }: TalkOptions, words: Words): Html {
  const body = bodyOf({ state, desk, canSeal }, pageShape(state, words), words);
  return html`${!canSeal && stoppedNotice(words)}${errorSummary(error, words)}${newsOf(state, words)}${pageForm({ token, body, others: otherButtons(state, words) }, words)}`;
}

/** The interview in the middle: a transcript with a form under it, or the question at hand as a page. */
export const talkPage = (options: TalkOptions, words: Words): string =>
  layout(words, options.state.view === 'chat' ? asChat(options, words) : asPages(options, words));
