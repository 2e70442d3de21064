import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ChatState } from '../../src/chat/state.ts';
import { createRunner } from '../../src/chat/thread/createRunner.ts';
import { begin } from '../../src/conversation/begin.ts';
import { converse } from '../../src/conversation/converse.ts';
import type { Action, Conversation } from '../../src/conversation/state.ts';
import { forces } from '../../src/interview/forces.ts';
import { interview } from '../../src/interview/interview.ts';
import { textsFor } from '../../src/interview/texts/textsFor.ts';
import type { Language } from '../../src/interview/types.ts';

/** Enough that every question is reached by several ways, and is left by each of its answers. */
const WALKS = 2_000;
const LONGEST_WALK = 42;

/** What a reporter does, by numbers: what they can do depends on where they stand. */
interface Deed {
  readonly kind: number;
  readonly pick: number;
  readonly text: string;
}

const words = fc.oneof(
  fc.constantFrom('yes', 'no', 'not sure', 'help', 'back', 'enough', 'that is all', 'change what happened', 'ie', '2'),
  fc.constantFrom('Dorset', 'Met police', 'wales', 'He sent me hearts and came to my house off duty at night'),
  fc.constantFrom('I want to die', 'he hit my child', '{{vars.walk}}', 'constructor', '__proto__', '<b>bold</b>'),
  fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }),
);
const deed: fc.Arbitrary<Deed> = fc.record({ kind: fc.nat(31), pick: fc.nat(60), text: words });

const optionsAt = ({ walk }: Conversation): string[] =>
  (interview.questions.find(({ id }) => id === walk.at)?.options ?? []).map(({ id }) => id);

const at = (list: readonly string[], pick: number): string => list[pick % list.length] ?? '';

/** Answers that the question at hand can take: what a page lets a reporter press. */
function answerTo(conversation: Conversation, { pick, text }: Deed): Action {
  const question = interview.questions.find(({ id }) => id === conversation.walk.at);
  if (conversation.walk.answers[question?.id ?? '']?.open && pick % 4 > 0) return { type: 'done' };
  if (conversation.suggested !== null) return { type: 'agree', agrees: pick % 2 === 0 };
  const options = optionsAt(conversation);
  const inside = (question?.options ?? []).filter(({ outside }) => outside === undefined).map(({ id }) => id);
  switch (question?.kind) {
    case 'force':
      return { type: 'choose', option: at([...forces.map(({ id }) => id), 'not-sure'], pick) };
    case 'choice':
      return { type: 'choose', option: at(options, pick) };
    case 'choices':
      return { type: 'choose-several', options: [at(inside, pick)] };
    case 'people':
      return { type: 'describe', people: [{ name: text }, { rank: 'PC' }].slice(0, 1 + (pick % 2)) };
    default:
      return { type: 'type', text };
  }
}

/** What a reporter does next: most often an answer, and anything else at any time. */
function actionFor(conversation: Conversation, done: Deed): Action {
  const { walk } = conversation;
  const question = interview.questions.find(({ id }) => id === walk.at);
  const isOpen = walk.at !== null && walk.answers[walk.at]?.open === true;
  const answered = Object.keys(walk.answers);
  switch (done.kind) {
    case 0:
      return { type: 'back' };
    case 1:
      return answered.length > 0 ? { type: 'change', question: at(answered, done.pick) } : { type: 'help' };
    case 2:
      return { type: 'enough' };
    case 3:
      return { type: 'keep' };
    case 4:
      return { type: 'ask-on' };
    case 5:
    case 6:
      return { type: 'type', text: done.text };
    case 7:
      return { type: 'urgent', urgent: done.pick % 2 === 0 };
    case 8:
      return question && (isOpen || !question.required) ? { type: 'done' } : answerTo(conversation, done);
    default:
      return answerTo(conversation, done);
  }
}

/** Where Botkit's own dialogs stand. */
function threadIn({ dialogState }: ChatState): unknown {
  const { dialogStack } = dialogState as { dialogStack: { id: string; state: { thread?: string } }[] };
  return dialogStack.find(({ id }) => id === 'interview')?.state.thread;
}

const run = createRunner();

/** Through JSON, as it travels in the page. */
const carried = (state: ChatState): ChatState => JSON.parse(JSON.stringify(state));

test(`Botkit and the walker take the same path, on ${WALKS} walks`, { timeout: 900_000 }, async () => {
  const seen = new Set<string | null>();
  let turns = 0;
  const walk = async (deeds: readonly Deed[], language: Language): Promise<void> => {
    const texts = textsFor(language) ?? expect.fail();
    let walked = begin(texts);
    let botkit = await run(null, [], language);
    for (const done of deeds) {
      const action = actionFor(walked, done);
      walked = converse(walked, action, texts);
      botkit = await run(carried(botkit), [action], language);
      expect(botkit.conversation).toEqual(walked);
      expect(threadIn(botkit)).toBe(walked.walk.at ?? 'check');
      seen.add(walked.walk.at);
      turns += 1;
    }
  };
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { maxLength: LONGEST_WALK, size: 'max' }), fc.constantFrom('en', 'cy'), walk),
    {
      numRuns: WALKS,
    },
  );
  expect([...seen].map(String).sort()).toEqual([...interview.questions.map(({ id }) => id), 'null'].sort());
  expect(turns).toBeGreaterThan(WALKS * 4);
});
