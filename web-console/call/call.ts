import { changeAnswer } from '../../src/interview/changeAnswer.ts';
import { isSettled, questionById } from '../../src/interview/conditions.ts';
import { type Answer, giveAnswer } from '../../src/interview/giveAnswer.ts';
import { goBack } from '../../src/interview/goBack.ts';
import { interview } from '../../src/interview/interview.ts';
import { sayEnough } from '../../src/interview/sayEnough.ts';
import { startWalk } from '../../src/interview/startWalk.ts';
import type { CardId, Given, Language, Walk } from '../../src/interview/types.ts';
import { cleanText } from '../../src/report/clean.ts';
import type { NotSealed } from '../sealer/protocol.ts';
import { type Draft, EMPTY } from './draft.ts';

/** Why a report was not sent, or may not have been. */
export type SendProblem = NotSealed | 'unreachable' | 'busy' | 'server' | 'refused';

/** How far a call is. */
export type Phase =
  | { readonly name: 'opening' }
  | { readonly name: 'asking' }
  | { readonly name: 'sending' }
  /** The report is in; its words are read out, three at a time. */
  | { readonly name: 'code'; readonly words: readonly string[]; readonly group: number }
  | { readonly name: 'confirm'; readonly words: readonly string[]; readonly ask: readonly [number, number] }
  | { readonly name: 'ending'; readonly noted: boolean };

/** One call: what the caller has said so far, and nothing of who they are. */
export interface Call {
  readonly language: Language;
  readonly phase: Phase;
  readonly walk: Walk;
  /** What happened, as it is typed while the caller speaks, at whatever question. */
  readonly story: string;
  /** Fields that were touched and are no answer yet, by question. */
  readonly drafts: Readonly<Record<string, Draft>>;
  readonly urgent: boolean;
  /** Cards that were read to the caller. */
  readonly said: readonly CardId[];
  readonly problem: SendProblem | null;
}

export type CallAction =
  | { readonly type: 'language'; readonly language: Language }
  | { readonly type: 'begin' }
  | { readonly type: 'story'; readonly story: string }
  | { readonly type: 'draft'; readonly question: string; readonly draft: Draft }
  | { readonly type: 'answer'; readonly answer: Answer }
  | { readonly type: 'back' }
  | { readonly type: 'go'; readonly question: string }
  | { readonly type: 'on' }
  | { readonly type: 'enough' }
  | { readonly type: 'urgent'; readonly urgent: boolean }
  | { readonly type: 'said'; readonly card: CardId }
  | { readonly type: 'sending' }
  | { readonly type: 'failed'; readonly problem: SendProblem }
  | { readonly type: 'sent'; readonly words: readonly string[] }
  | { readonly type: 'group'; readonly group: number }
  | { readonly type: 'confirm'; readonly ask: readonly [number, number] }
  | { readonly type: 'read-again' }
  | { readonly type: 'noted'; readonly noted: boolean };

/** The question that takes the story. */
export const STORY = interview.questions.find(({ pieces }) => pieces)?.id ?? '';

/** A call that has just come in. */
export const newCall = (language: Language): Call => ({
  language,
  phase: { name: 'opening' },
  walk: startWalk(interview),
  story: '',
  drafts: {},
  urgent: false,
  said: [],
  problem: null,
});

/** Whether something would be lost if the page were left now. */
export const holdsWords = (call: Call): boolean => call.phase.name !== 'opening' && call.phase.name !== 'ending';

/** Takes an answer; a text in pieces comes whole from the story's field, so it ends with it. */
function give(walk: Walk, answer: Answer): Walk {
  const { at } = walk;
  const next = giveAnswer(interview, walk, answer);
  const goesOn = at !== null && next.answers[at]?.open === true && !('done' in answer);
  return goesOn ? giveAnswer(interview, { ...next, at }, { done: true }) : next;
}

function answer(call: Call, given: Answer): Call {
  const { at } = call.walk;
  if (at === null) return call;
  const { [at]: _, ...drafts } = call.drafts;
  return { ...call, walk: give(call.walk, given), drafts, problem: null };
}

/** The story goes on while other questions are asked: its answer, once there is one, is always what the field says. */
function tell(call: Call, story: string): Call {
  const { [STORY]: before, ...others } = call.walk.answers;
  if (!isSettled(before)) return { ...call, story };
  const text = cleanText(story).trim();
  const given: Given = { texts: [text] };
  const answers = text === '' ? others : { ...others, [STORY]: given };
  const { at, enough } = call.walk;
  return { ...call, story, walk: at === null ? startWalk(interview, answers, enough) : { ...call.walk, answers } };
}

/** The same call with the story as the answer that it is, though nobody has asked yet. */
export function withStory(call: Call): Call {
  const text = cleanText(call.story).trim();
  if (text === '' || isSettled(call.walk.answers[STORY])) return call;
  return { ...call, walk: { ...call.walk, answers: { ...call.walk.answers, [STORY]: { texts: [text] } } } };
}

/** What a call is after something was done in it. */
export function act(call: Call, action: CallAction): Call {
  switch (action.type) {
    case 'language':
      return { ...call, language: action.language };
    case 'begin':
      return { ...call, phase: { name: 'asking' } };
    case 'story':
      return tell(call, action.story);
    case 'draft':
      return { ...call, drafts: { ...call.drafts, [action.question]: action.draft } };
    case 'answer':
      return answer(call, action.answer);
    case 'back':
      return { ...call, walk: goBack(interview, call.walk), problem: null };
    case 'go':
      return { ...call, walk: changeAnswer(interview, call.walk, action.question), problem: null };
    case 'on':
      return { ...call, walk: startWalk(interview, call.walk.answers, call.walk.enough) };
    case 'enough': {
      const told = withStory(call);
      return { ...told, walk: sayEnough(interview, told.walk) };
    }
    case 'urgent':
      return { ...call, urgent: action.urgent };
    case 'said':
      return { ...call, said: [...call.said, action.card] };
    case 'sending':
      return { ...call, phase: { name: 'sending' }, problem: null };
    case 'failed':
      return { ...call, phase: { name: 'asking' }, problem: action.problem };
    case 'sent':
      return { ...forgotten(call), phase: { name: 'code', words: action.words, group: 0 } };
    case 'group':
      return call.phase.name === 'code' ? { ...call, phase: { ...call.phase, group: action.group } } : call;
    case 'confirm':
      return 'words' in call.phase
        ? { ...call, phase: { name: 'confirm', words: call.phase.words, ask: action.ask } }
        : call;
    case 'read-again':
      return 'words' in call.phase ? { ...call, phase: { name: 'code', words: call.phase.words, group: 0 } } : call;
    case 'noted':
      return { ...call, phase: { name: 'ending', noted: action.noted } };
  }
}

/** The same call without what was said in it: from here on only the words are needed. */
const forgotten = (call: Call): Call => ({ ...newCall(call.language), phase: call.phase });

/** What the fields of the question at hand hold. */
export function draftAt(call: Call, at: string, fallback: Draft): Draft {
  if (questionById(interview, at).id === STORY) return { ...EMPTY, text: call.story };
  return call.drafts[at] ?? fallback;
}
