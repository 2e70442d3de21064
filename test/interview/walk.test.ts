import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeAnswer } from '../../src/interview/changeAnswer.ts';
import { deskFor } from '../../src/interview/deskFor.ts';
import { type Answer, AnswerError, giveAnswer } from '../../src/interview/giveAnswer.ts';
import { canGoBack, goBack } from '../../src/interview/goBack.ts';
import { interview } from '../../src/interview/interview.ts';
import { nextQuestion } from '../../src/interview/nextQuestion.ts';
import { startWalk } from '../../src/interview/startWalk.ts';
import { summarise } from '../../src/interview/summarise.ts';
import { textsFor } from '../../src/interview/texts/textsFor.ts';
import type { Texts } from '../../src/interview/texts/types.ts';
import { toReport } from '../../src/interview/toReport.ts';
import { typedBytes } from '../../src/interview/typedBytes.ts';
import type { Walk } from '../../src/interview/types.ts';
import { reportSchema } from '../../src/report/report.ts';
import { freeTextBytes } from '../../src/report/sizes.ts';

const texts = textsFor('en') as Texts;
const desks = [
  { id: 'ccu', kind: 'ccu' },
  { id: 'outside', kind: 'independent' },
] as const;

const say = (walk: Walk, ...answers: Answer[]): Walk =>
  answers.reduce((at, answer) => giveAnswer(interview, at, answer), walk);
const pick = (id: string): Answer => ({ choices: [id] });
const done: Answer = { done: true };
const begin = startWalk(interview);

describe('the walk', () => {
  it('goes the shortest way: force, what happened, and every other one skipped', () => {
    const walk = say(begin, pick('not-sure'), pick('no'), { text: 'He took money.' }, done, done, done, done, done);
    expect(walk.at).toBeNull();
    expect(nextQuestion(interview, walk.answers)).toBeUndefined();
  });

  it('asks for the desk only when the reporter is not sure, or would not say', () => {
    expect(say(begin, pick('kent'), pick('yes')).at).toBe('what');
    expect(say(begin, pick('kent'), pick('no')).at).toBe('what');
    expect(say(begin, pick('kent'), pick('not-sure')).at).toBe('desk');
    expect(say(begin, pick('kent'), done).at).toBe('desk');
  });

  it('takes what happened bit by bit until the reporter says that is all', () => {
    const open = say(begin, pick('kent'), pick('no'), { text: 'One.' }, { text: 'Two.' });
    expect(open.at).toBe('what');
    const closed = say(open, done);
    expect(closed.at).toBe('connected');
    expect(closed.answers.what).toEqual({ texts: ['One.', 'Two.'] });
  });

  it('replaces an answer that is changed and returns to where it was', () => {
    const walk = say(begin, pick('kent'), pick('no'), { text: 'One.' }, done);
    const changed = say(changeAnswer(interview, walk, 'what'), { text: 'Other.' });
    expect(changed.answers.what).toEqual({ texts: ['Other.'] });
    expect(changed.at).toBe('connected');
  });

  it('forgets nothing on the way back, and stops at the first question', () => {
    const walk = say(begin, pick('kent'), pick('no'), { text: 'One.' });
    const back = goBack(interview, goBack(interview, walk));
    expect(back.at).toBe('force');
    expect(back.answers).toBe(walk.answers);
    expect(canGoBack(interview, back)).toBe(false);
    expect(goBack(interview, back)).toBe(back);
  });

  it('asks anew what a change has opened, and leaves out what it has closed', () => {
    const walk = say(
      begin,
      pick('kent'),
      pick('not-sure'),
      pick('ccu'),
      { text: 'One.' },
      done,
      done,
      done,
      done,
      done,
    );
    const yes = say(changeAnswer(interview, walk, 'conflict'), pick('yes'));
    expect(yes.at).toBeNull();
    expect(deskFor(interview, yes.answers, desks)?.id).toBe('outside');
    expect(summarise(interview, yes.answers, texts).map((row) => row.question)).not.toContain('desk');
    expect(JSON.stringify(toReport(interview, yes.answers, texts, { desk: 'outside', channel: 'chat' }))).not.toContain(
      '"question":"desk"',
    );
  });

  it('refuses what a question cannot take', () => {
    expect(() => say(begin, done)).toThrow(AnswerError);
    expect(() => say(begin, pick('kent'), pick('perhaps'))).toThrow(AnswerError);
    expect(() => say(begin, pick('kent'), pick('not-sure'), pick('iopc'))).toThrow(AnswerError);
    expect(() => say(begin, pick('kent'), { text: 'hm' })).toThrow(AnswerError);
    expect(() => say(begin, pick('other'))).toThrow(AnswerError);
    expect(() => say(begin, pick('kent'), pick('no'), { text: ' \n' })).toThrow(AnswerError);
    expect(() => say({ answers: {}, at: null }, done)).toThrow(AnswerError);
  });
});

describe('the desk', () => {
  it.each([
    [[pick('no')], 'ccu'],
    [[pick('yes')], 'outside'],
    [[pick('not-sure'), pick('ccu')], 'ccu'],
    [[pick('not-sure'), pick('independent')], 'outside'],
    [[pick('not-sure'), done], 'outside'],
    [[done, pick('ccu')], 'ccu'],
    [[done, done], 'outside'],
  ] as [Answer[], string][])('for %j is %s', (answers, desk) => {
    const walk = say(begin, pick('kent'), ...answers);
    expect(deskFor(interview, walk.answers, desks)?.id).toBe(desk);
  });

  it('is none, never another, when the unit has none of the kind', () => {
    const walk = say(begin, pick('kent'), pick('yes'));
    expect(deskFor(interview, walk.answers, [desks[0]])).toBeUndefined();
  });
});

describe('the report', () => {
  it('holds the words that the reporter saw', () => {
    const walk = say(
      begin,
      { choices: ['other'], text: 'Northmoor Police' },
      pick('no'),
      { text: 'One.' },
      { text: 'Two.\nThree.' },
      done,
      pick('public'),
      { people: [{ name: 'Smithy', rank: 'PC' }, { description: 'tall' }] },
      pick('year'),
      done,
    );
    const report = toReport(interview, walk.answers, texts, { desk: 'ccu', channel: 'chat' });
    expect(reportSchema.parse(report)).toEqual(report);
    expect(report.force).toBe('Northmoor Police');
    expect(report.answers.find((answer) => answer.question === 'what')).toEqual({
      question: 'what',
      asked: 'What happened?',
      text: 'One.\n\nTwo.\nThree.',
    });
    expect(report.answers.at(-1)?.choices).toEqual([{ id: 'skipped', label: 'I do not know' }]);
    expect(summarise(interview, walk.answers, texts).find((row) => row.question === 'who')?.lines).toEqual([
      'Smithy, PC',
      'tall',
    ]);
  });
});

/** Any answer that the question at hand can take. */
const anyAnswer = (walk: Walk) => {
  const question = interview.questions.find((candidate) => candidate.id === walk.at);
  const ids = question?.options?.filter((option) => !option.outside).map((option) => option.id) ?? [];
  const isOpen = question && walk.answers[question.id]?.open;
  return fc.oneof(
    ...(ids.length ? [fc.constantFrom(...ids).map(pick)] : []),
    ...(question?.kind === 'force' ? [fc.constant(pick('kent'))] : []),
    ...(question?.kind === 'text' ? [fc.string({ minLength: 1 }).map((text) => ({ text: `.${text}` }))] : []),
    ...(question?.kind === 'people' ? [fc.constant({ people: [{ name: 'A' }] })] : []),
    ...(question?.required && !isOpen ? [] : [fc.constant(done)]),
  );
};

describe('any walk', () => {
  it('ends at the check with a valid report to exactly one desk, whatever is answered, changed and gone back on', () => {
    fc.assert(
      fc.property(fc.gen(), fc.integer({ min: 0, max: 12 }), (gen, turns) => {
        let walk = begin;
        for (let steps = 0; walk.at !== null; steps++) {
          if (steps < turns && gen(fc.boolean)) {
            const answered = Object.keys(walk.answers);
            walk =
              answered.length > 0 && gen(fc.boolean)
                ? changeAnswer(
                    interview,
                    walk,
                    gen(() => fc.constantFrom(...answered)),
                  )
                : goBack(interview, walk);
          }
          const at = walk;
          walk = giveAnswer(
            interview,
            walk,
            gen(() => anyAnswer(at)),
          );
          if (steps > turns && walk.at === 'what' && walk.answers.what?.open) walk = giveAnswer(interview, walk, done);
        }
        const desk = deskFor(interview, walk.answers, desks);
        const report = toReport(interview, walk.answers, texts, { desk: desk?.id ?? '', channel: 'chat' });
        expect(reportSchema.safeParse(report).success).toBe(true);
        expect(report.answers.map((answer) => answer.question)).toEqual(
          summarise(interview, walk.answers, texts).map((row) => row.question),
        );
        expect(typedBytes(walk.answers)).toBeGreaterThanOrEqual(freeTextBytes(report));
      }),
      { numRuns: 500 },
    );
  });
});
