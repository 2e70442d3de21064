import { interview } from '../interview/interview.ts';
import { startWalk } from '../interview/startWalk.ts';
import type { ProblemId, Texts } from '../interview/texts/types.ts';
import { ask } from './ask.ts';
import { say, waysToReport } from './say.ts';
import type { Conversation } from './state.ts';

/** Problems that trying again may not mend: the other ways to report are shown at once. */
const NEEDS_OTHER_WAYS: readonly ProblemId[] = ['roster', 'desk', 'refused'];

/** Sending did not work: says why, and keeps every word. */
export function failed(conversation: Conversation, problem: ProblemId): Conversation {
  const said = say(
    { ...conversation, phase: { name: 'talking' }, problem },
    { kind: 'problem', problem },
    { kind: 'say', text: 'notSent' },
  );
  return NEEDS_OTHER_WAYS.includes(problem) ? say(said, { kind: 'contacts', ids: waysToReport }) : said;
}

/** The service holds the report. */
export const sent = (conversation: Conversation, words: readonly string[]): Conversation =>
  say({ ...conversation, phase: { name: 'code', words }, problem: null }, { kind: 'say', text: 'sent' });

/** The code was noted, or the reporter goes on without it: what happens next, and the end. The code is forgotten. */
export function noted(conversation: Conversation, confirmed: boolean): Conversation {
  const told = confirmed ? say(conversation, { kind: 'say', text: 'confirmRight' }) : conversation;
  return say({ ...told, phase: { name: 'ended', cleared: false } }, { kind: 'next' });
}

/** Takes every word of the reporter out of the page. */
export const clear = (conversation: Conversation): Conversation => ({
  ...conversation,
  walk: startWalk(interview),
  messages: conversation.messages.filter((message) => message.from === 'bot' && message.said.kind === 'next'),
  phase: { name: 'ended', cleared: true },
  declined: [],
  carded: [],
});

/** No report can be sealed safely: says so, with the other ways. What was typed stays. */
export function stopped(conversation: Conversation): Conversation {
  const hasAnswered = Object.keys(conversation.walk.answers).length > 0;
  const said = say(
    { ...conversation, phase: { name: 'talking' }, sealing: { name: 'stopped', isTrying: false } },
    { kind: 'say', text: 'stopped' },
  );
  const told = hasAnswered ? say(said, { kind: 'say', text: 'stoppedKept' }) : said;
  return say(told, { kind: 'contacts', ids: waysToReport });
}

/** Reports can be sealed. After a stop the bot says so and asks again where it was. */
export const verified = (
  conversation: Conversation,
  texts: Texts,
  desks: Extract<Conversation['sealing'], { name: 'ready' }>['desks'],
): Conversation => {
  const ready: Conversation = { ...conversation, sealing: { name: 'ready', desks } };
  return conversation.sealing.name === 'stopped' ? ask(say(ready, { kind: 'say', text: 'resumed' }), texts) : ready;
};
