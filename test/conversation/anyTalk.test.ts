import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action, Conversation } from '../../src/conversation/state.ts';
import { deskFor } from '../../src/interview/deskFor.ts';
import { interview } from '../../src/interview/interview.ts';
import { summarise } from '../../src/interview/summarise.ts';
import { en } from '../../src/interview/texts/en.ts';
import { toReport } from '../../src/interview/toReport.ts';
import { reportSchema } from '../../src/report/report.ts';
import { DESK_KINDS } from '../../src/roster/deskKinds.ts';
import { goOn, talk, yours } from './talk.ts';

const desks = DESK_KINDS.map((kind) => ({ id: kind, kind }));

const typed = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    ...[
      'yes',
      'no',
      'not sure',
      'kent',
      'yorkshire',
      'that is all',
      'i do not know',
      'skip',
      '1',
      '2',
      '3, 4',
      'drugs',
    ],
    ...['help', 'back', 'change force', 'change what happened', 'change', 'enough', 'leave', 'gambling, drugs'],
    'My friend told me he carries a knife. He is a racist and sleeps with a victim. It was Kent Police.',
    'I can’t go on',
  ),
);

/** Anything that whoever shows the conversation can do where it stands. */
const anyAction = ({ walk: { at, answers }, suggested }: Conversation): fc.Arbitrary<Action> => {
  const question = interview.questions.find(({ id }) => id === at);
  const options = question?.options ?? [];
  const together = options.filter(({ alone, outside }) => !alone && !outside).map(({ id }) => id);
  const mayEnd = question !== undefined && (!question.required || answers[question.id]?.open === true);
  const answered = Object.keys(answers);
  const actions: fc.Arbitrary<Action>[] = [
    typed.map((text) => ({ type: 'type', text })),
    fc.constantFrom<Action>({ type: 'back' }, { type: 'enough' }, { type: 'help' }, { type: 'keep' }),
    ...(options.length > 0
      ? [fc.constantFrom(...options).map(({ id }): Action => ({ type: 'choose', option: id }))]
      : []),
    ...(question?.kind === 'choices'
      ? [fc.subarray(together, { minLength: 1 }).map((ids): Action => ({ type: 'choose-several', options: ids }))]
      : []),
    ...(question?.kind === 'people' ? [fc.constant<Action>({ type: 'describe', people: [{ name: 'Smithy' }] })] : []),
    ...(mayEnd ? [fc.constant<Action>({ type: 'done' })] : []),
    ...(suggested ? [fc.boolean().map((agrees): Action => ({ type: 'agree', agrees }))] : []),
    ...(answered.length > 0
      ? [fc.constantFrom(...answered).map((each): Action => ({ type: 'change', question: each }))]
      : []),
    ...(at === null ? [fc.constant<Action>({ type: 'ask-on' })] : []),
  ];
  return fc.oneof(...actions);
};

/** Goes the shortest way to the check from anywhere. */
function finish(conversation: Conversation): Conversation {
  let now = conversation;
  for (let steps = 0; now.walk.at !== null; steps++) {
    expect(steps).toBeLessThan(2 * interview.questions.length);
    const { at, answers } = now.walk;
    const isNew = answers[at] === undefined;
    if (at === 'force') now = goOn(now, { type: 'choose', option: 'kent' });
    else now = goOn(now, at === 'what' && isNew ? { type: 'type', text: 'It was him.' } : finishing(now));
  }
  return now;
}

const finishing = ({ walk: { at, answers } }: Conversation): Action => {
  const given = at === null ? undefined : answers[at];
  return given && !given.open ? { type: 'keep' } : { type: 'done' };
};

describe('any conversation', () => {
  it('ends at the check with a report to one desk, whatever is typed, pressed, changed and gone back on', () => {
    fc.assert(
      fc.property(fc.gen(), fc.integer({ min: 0, max: 40 }), (gen, turns) => {
        let now = talk();
        for (let turn = 0; turn < turns; turn++) {
          const before = now;
          now = goOn(
            now,
            gen(() => anyAction(before)),
          );
        }
        const end = finish(now);
        const desk = deskFor(interview, end.walk.answers, desks);
        if (end.walk.answers['conflict']?.choices?.[0] === 'yes') expect(desk?.kind).not.toBe('ccu');
        const report = toReport(interview, end.walk.answers, en, { desk: desk?.id ?? '', channel: 'chat' });
        expect(reportSchema.safeParse(report).success).toBe(true);
        expect(end.messages.map(({ id }) => id)).toEqual(end.messages.map((_, index) => index));
        const shown = new Set(yours(end).flatMap(({ lines }) => lines));
        for (const { texts = [] } of Object.values(end.walk.answers))
          for (const text of texts) expect(shown).toContain(text);
        for (const { lines } of summarise(interview, end.walk.answers, en)) expect(lines.length).toBeGreaterThan(0);
        expect(JSON.parse(JSON.stringify(end))).toEqual(end);
      }),
      { numRuns: 400, endOnFailure: true },
    );
  });
});
