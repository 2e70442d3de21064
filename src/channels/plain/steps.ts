import type { Action, Conversation } from '../../conversation/state.ts';
import { deskFor } from '../../interview/deskFor.ts';
import { interview } from '../../interview/interview.ts';
import { textsFor } from '../../interview/texts/textsFor.ts';
import type { ProblemId, Texts } from '../../interview/texts/types.ts';
import { pickTwo } from '../../receipt/pickTwo.ts';
import { ReportTooLargeError } from '../../report/sizes.ts';
import { BusyError } from '../turnstile.ts';
import { type Asked, answerAsked, draftOf } from './actionsFor.ts';
import { afterSending } from './afterSending.ts';
import type { PlainContext } from './context.ts';
import { type Words, wordsOf } from './layout.ts';
import { newSeed } from './oneReport.ts';
import type { FieldError } from './pages/pageForm.ts';
import { leavingPage } from './pages/problemPage.ts';
import { codePage } from './pages/sentPages.ts';
import { talkPage } from './pages/talkPage.ts';
import { pageTokens } from './pageTokens.ts';
import type { Form } from './readForm.ts';
import { NoDeskError, reportSender } from './sendReport.ts';
import { conversationOf, type Draft, isSent, type PageState, type SentState, type View } from './state.ts';

export interface Steps {
  /** Answers one form with a page. */
  take(form: Form, texts: Texts): Promise<string>;
}

/** What to tell the reporter when a report was not taken. */
function problemIn(error: unknown): ProblemId {
  if (error instanceof BusyError) return 'busy';
  if (error instanceof NoDeskError) return 'desk';
  return error instanceof ReportTooLargeError ? 'too-large' : 'server';
}

/** `change-what` is `what`, and so on; undefined for another button. */
const after = (does: string, prefix: string): string | undefined =>
  does.startsWith(prefix) ? does.slice(prefix.length) : undefined;

const withDraft = (state: PageState, at: string, draft: Draft | undefined): PageState => {
  const { [at]: _, ...others } = state.drafts;
  return { ...state, drafts: draft === undefined ? others : { ...others, [at]: draft } };
};

/** What a button that is no answer asks the conversation to do. */
function moveAsked(does: string, { walk }: Conversation): readonly Action[] {
  const question = after(does, 'change-');
  if (question !== undefined) {
    return interview.questions.some(({ id }) => id === question) ? [{ type: 'change', question }] : [];
  }
  const isNeeded = interview.questions.some(({ id, required }) => id === walk.at && required);
  switch (does) {
    case 'done':
      return isNeeded && !walk.answers[walk.at ?? '']?.open ? [] : [{ type: 'done' }];
    case 'keep':
    case 'back':
    case 'help':
    case 'enough':
    case 'ask-on':
      return [{ type: does }];
    case 'agree-yes':
    case 'agree-no':
      return [{ type: 'agree', agrees: does === 'agree-yes' }];
    default:
      return [];
  }
}

/** The steps from page to page. */
export function createSteps(context: PlainContext): Steps {
  const tokens = pageTokens(context);
  const send = reportSender(context);

  const deskName = (state: PageState): string | undefined => {
    const desks = context.roster.current()?.roster.desks ?? [];
    return deskFor(interview, conversationOf(state).walk.answers, desks)?.name[state.language];
  };

  const canSeal = (): boolean => {
    const roster = context.roster.current()?.roster;
    return roster !== undefined && roster.expires >= context.clock().toISOString().slice(0, 10);
  };

  const show = async (state: PageState, words: Words, error?: FieldError): Promise<string> =>
    talkPage({ state, token: await tokens.seal(state), desk: deskName(state), canSeal: canSeal(), error }, words);

  const turn = async (state: PageState, actions: readonly Action[]): Promise<PageState> => {
    if (actions.length === 0) return state;
    const seen = conversationOf(state).messages.length;
    return { ...state, chat: await context.chat.turn(state.chat, actions, state.language), seen };
  };

  const begin = async (view: View, words: Words): Promise<string> => {
    const { language } = words.texts;
    const chat = await context.chat.turn(null, [], language);
    return await show({ language, view, seed: newSeed(), chat, seen: 0, drafts: {} }, words);
  };

  const deliver = async (state: PageState, words: Words): Promise<string> => {
    const before = await turn(state, []);
    try {
      const sent = await send(before, words.texts);
      const { language, seed } = state;
      const done: SentState = { language, seed, sentOn: sent.receivedOn, ask: pickTwo(sent.words.length) };
      const again = sent.wasIn ? await tokens.seal(state) : undefined;
      return codePage({ state: done, token: await tokens.seal(done), words: sent.words, again }, words);
    } catch (error) {
      const problem = problemIn(error);
      if (problem === 'server') context.log('plain.not-sent', error);
      return await show(await turn(before, [{ type: 'failed', problem }]), words);
    }
  };

  const answer = async (state: PageState, form: Form, words: Words): Promise<string> => {
    const { at, answers } = conversationOf(state).walk;
    const asked: Asked = answerAsked(state, form, words);
    if ('error' in asked) return await show(state, words, asked.error);
    const next = await turn(state, asked.actions);
    if (conversationOf(next).leaving) return leavingPage(words);
    const isWhole = state.view === 'pages' && at !== null && conversationOf(next).walk.answers[at]?.open === true;
    const settled = isWhole ? { ...(await turn(next, [{ type: 'done' }])), seen: next.seen } : next;
    const isTaken = at === null || conversationOf(settled).walk.answers[at] !== answers[at];
    return await show(isTaken && at !== null ? withDraft(settled, at, undefined) : settled, words);
  };

  const talk = async (carried: PageState, form: Form): Promise<string> => {
    const { does } = form;
    const { at } = conversationOf(carried).walk;
    const language = textsFor(after(does, 'lang-') ?? '')?.language ?? carried.language;
    const view = (['chat', 'pages'] as const).find((each) => does === `view-${each}`) ?? carried.view;
    const isUrgent = at === null ? form.get('urgent') !== '' : conversationOf(carried).urgent;
    const drafted = at === null ? carried : withDraft(carried, at, draftOf(form));
    const marked =
      isUrgent === conversationOf(carried).urgent
        ? drafted
        : await turn(drafted, [{ type: 'urgent', urgent: isUrgent }]);
    const state: PageState = { ...marked, language, view };
    const words = wordsOf(textsFor(language) as Texts);
    if (does === 'send') return at === null && canSeal() ? await deliver(state, words) : await show(state, words);
    if (does === 'send-new') return await deliver({ ...state, seed: newSeed() }, words);
    if (does === 'answer') return await answer(state, form, words);
    if (does === 'add-person' && at !== null) return await show(withPerson(state, at, form), words);
    return await show(await turn(state, moveAsked(does, conversationOf(state))), words);
  };

  return {
    take: async (form, texts) => {
      const view = after(form.does, 'start-');
      if (form.get('token') === '') return await begin(view === 'pages' ? 'pages' : 'chat', wordsOf(texts));
      const carried = await tokens.open(form.get('token'));
      if (isSent(carried)) return await afterSending(carried, form, tokens);
      return await talk(carried, form);
    },
  };
}

function withPerson(state: PageState, at: string, form: Form): PageState {
  const fields = (draftOf(form) ?? []).filter(([name]) => name !== 'people');
  return withDraft(state, at, [...fields, ['people', String((Number(form.get('people')) || 1) + 1)]]);
}
