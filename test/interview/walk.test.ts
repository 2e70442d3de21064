import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeAnswer } from '../../src/interview/changeAnswer.ts';
import { deskFor } from '../../src/interview/deskFor.ts';
import { type Answer, AnswerError, giveAnswer } from '../../src/interview/giveAnswer.ts';
import { canGoBack, goBack } from '../../src/interview/goBack.ts';
import { interview } from '../../src/interview/interview.ts';
import { nextQuestion } from '../../src/interview/nextQuestion.ts';
import { askOn, canSayEnough, sayEnough } from '../../src/interview/sayEnough.ts';
import { startWalk } from '../../src/interview/startWalk.ts';
import { summarise } from '../../src/interview/summarise.ts';
import { textsFor } from '../../src/interview/texts/textsFor.ts';
import type { Texts } from '../../src/interview/texts/types.ts';
import { toReport } from '../../src/interview/toReport.ts';
import { typedBytes } from '../../src/interview/typedBytes.ts';
import type { Walk } from '../../src/interview/types.ts';
import { reportSchema } from '../../src/report/report.ts';
import { freeTextBytes } from '../../src/report/sizes.ts';
import { DESK_KINDS } from '../../src/roster/deskKinds.ts';

const texts = textsFor('en') as Texts;
const desks = DESK_KINDS.map((kind) => ({ id: kind, kind }));

const say = (walk: Walk, ...answers: Answer[]): Walk =>
  answers.reduce((at, answer) => giveAnswer(interview, at, answer), walk);
const pick = (id: string): Answer => ({ choices: [id] });
const done: Answer = { done: true };
const begin = startWalk(interview);
/** Danger was asked about, and skipped. */
const safe = say(begin, done);
/** Skips to the check. */
const finish = (walk: Walk): Walk => (walk.at === null ? walk : finish(say(walk, done)));

describe('the walk', () => {
  it('goes the shortest way: force, what happened, and every other one skipped', () => {
    const told = say(safe, pick('not-sure'), pick('no'), { text: 'He took money.' }, done);
    const walk = finish(told);
    expect(nextQuestion(interview, walk.answers)).toBeUndefined();
    expect(Object.values(walk.answers).filter(({ skipped }) => !skipped)).toHaveLength(3);
  });

  it('asks who it could be only after a yes, and who should get it only when the reporter is not sure', () => {
    expect(say(safe, pick('kent'), pick('yes')).at).toBe('conflict-who');
    expect(say(safe, pick('kent'), pick('no')).at).toBe('what');
    expect(say(safe, pick('kent'), pick('not-sure')).at).toBe('desk');
    expect(say(safe, pick('kent'), done).at).toBe('desk');
    expect(say(safe, pick('kent'), pick('yes'), pick('chief')).at).toBe('what');
    expect(say(safe, pick('kent'), pick('yes'), pick('not-sure')).at).toBe('outside-desk');
    expect(say(safe, pick('kent'), pick('yes'), done).at).toBe('outside-desk');
  });

  it('asks for details only of those who want to be reached by them', () => {
    const asked = (contact: Answer) => {
      const told = say(safe, pick('kent'), pick('no'), { text: 'One.' }, done);
      let walk = told;
      while (walk.at !== 'contact') walk = say(walk, done);
      return say(walk, contact).at;
    };
    expect(asked(pick('own'))).toBe('details');
    expect(asked(pick('code'))).toBeNull();
    expect(asked(done)).toBeNull();
  });

  it('takes what happened bit by bit until the reporter says that is all', () => {
    const open = say(safe, pick('kent'), pick('no'), { text: 'One.' }, { text: 'Two.' });
    expect(open.at).toBe('what');
    const closed = say(open, done);
    expect(closed.at).toBe('about');
    expect(closed.answers.what).toEqual({ texts: ['One.', 'Two.'] });
  });

  it('takes several choices in the order of the options, at once or one after the other', () => {
    const asked = say(safe, pick('kent'), pick('no'), { text: 'One.' }, done);
    expect(say(asked, { choices: ['drugs', 'favours'] }).answers.about).toEqual({ choices: ['favours', 'drugs'] });
    const begun = say(asked, { choices: ['drugs'], open: true });
    expect(begun.at).toBe('about');
    expect(say(begun, done).answers.about).toEqual({ choices: ['drugs'] });
    expect(say(begun, done).at).toBe('connected');
  });

  it('replaces an answer that is changed and returns to where it was', () => {
    const walk = say(safe, pick('kent'), pick('no'), { text: 'One.' }, done);
    const changed = say(changeAnswer(interview, walk, 'what'), { text: 'Other.' });
    expect(changed.answers.what).toEqual({ texts: ['Other.'] });
    expect(changed.at).toBe('about');
  });

  it('forgets nothing on the way back, and stops at the first question', () => {
    const walk = say(safe, pick('kent'), pick('no'), { text: 'One.' });
    const back = goBack(interview, goBack(interview, goBack(interview, walk)));
    expect(back.at).toBe('danger');
    expect(back.answers).toBe(walk.answers);
    expect(canGoBack(interview, back)).toBe(false);
    expect(goBack(interview, back)).toBe(back);
  });

  it('asks anew what a change has opened, and leaves out what it has closed', () => {
    const walk = finish(say(safe, pick('kent'), pick('not-sure'), pick('ccu'), { text: 'One.' }, done));
    const yes = say(changeAnswer(interview, walk, 'conflict'), pick('yes'));
    expect(yes.at).toBe('conflict-who');
    const unit = say(yes, pick('unit'));
    expect(unit.at).toBeNull();
    expect(deskFor(interview, unit.answers, desks)?.id).toBe('partner');
    expect(summarise(interview, unit.answers, texts).map((row) => row.question)).not.toContain('desk');
    const report = toReport(interview, unit.answers, texts, { desk: 'partner', channel: 'chat' });
    expect(JSON.stringify(report)).not.toContain('"question":"desk"');
  });

  it('refuses what a question cannot take', () => {
    const asked = say(safe, pick('kent'), pick('no'), { text: 'One.' }, done);
    expect(() => say(safe, done)).toThrow(AnswerError);
    expect(() => say(safe, pick('kent'), pick('perhaps'))).toThrow(AnswerError);
    expect(() => say(safe, pick('kent'), pick('not-sure'), pick('iopc'))).toThrow(AnswerError);
    expect(() => say(safe, pick('kent'), { choices: ['no', 'yes'] })).toThrow(AnswerError);
    expect(() => say(safe, pick('kent'), { choices: ['no'], text: 'hm' })).toThrow(AnswerError);
    expect(() => say(safe, pick('kent'), { text: 'hm' })).toThrow(AnswerError);
    expect(() => say(safe, pick('other'))).toThrow(AnswerError);
    expect(() => say(safe, { choices: ['kent', 'essex'] })).toThrow(AnswerError);
    expect(() => say(safe, pick('kent'), pick('no'), { text: ' \n' })).toThrow(AnswerError);
    expect(() => say(asked, { choices: [] })).toThrow(AnswerError);
    expect(() => say(asked, { choices: ['drugs', 'drugs'] })).toThrow(AnswerError);
    expect(() => say(asked, { choices: ['drugs', 'not-sure'] })).toThrow(AnswerError);
    expect(() => say({ answers: {}, at: null }, done)).toThrow(AnswerError);
  });
});

describe('saying enough', () => {
  const told = say(safe, pick('kent'), pick('no'), { text: 'One.' });

  it('is there once force and what happened were told', () => {
    expect(canSayEnough(interview, begin)).toBe(false);
    expect(canSayEnough(interview, safe)).toBe(false);
    expect(canSayEnough(interview, say(safe, pick('kent'), pick('no')))).toBe(false);
    expect(canSayEnough(interview, told)).toBe(true);
    expect(sayEnough(interview, safe)).toBe(safe);
  });

  it('goes to the check; what was not asked is not in the report', () => {
    const walk = sayEnough(interview, told);
    expect(walk.at).toBeNull();
    expect(walk.answers.what).toEqual({ texts: ['One.'] });
    const report = toReport(interview, walk.answers, texts, { desk: 'ccu', channel: 'chat' });
    expect(report.answers.map(({ question }) => question)).toEqual(['danger', 'force', 'conflict', 'what']);
    expect(canSayEnough(interview, walk)).toBe(false);
  });

  it('still asks what picks the desk, also after a change', () => {
    const early = { answers: { force: { choices: ['kent'] }, what: { texts: ['One.'], open: true } }, at: 'conflict' };
    const asked = sayEnough(interview, early as Walk);
    expect(asked.at).toBe('conflict');
    expect(say(asked, pick('yes'), pick('not-sure')).at).toBe('outside-desk');
    expect(say(asked, pick('no')).at).toBeNull();
    expect(say(changeAnswer(interview, sayEnough(interview, told), 'conflict'), pick('not-sure')).at).toBe('desk');
  });

  it('can be taken back, by itself or by going back', () => {
    const walk = sayEnough(interview, told);
    expect(askOn(interview, walk).at).toBe('about');
    expect(goBack(interview, walk).at).toBe('about');
    expect(goBack(interview, walk).enough).toBeUndefined();
  });
});

describe('the desk', () => {
  it.each([
    [[pick('no')], 'ccu'],
    [[pick('yes'), pick('unit')], 'partner'],
    [[pick('yes'), pick('chief')], 'policing-body'],
    [[pick('yes'), pick('chief-officer')], 'nominated'],
    [[pick('yes'), pick('other')], 'partner'],
    [[pick('yes'), pick('not-sure'), pick('partner')], 'partner'],
    [[pick('yes'), done, pick('policing-body')], 'policing-body'],
    [[pick('yes'), done, done], 'partner'],
    [[pick('not-sure'), pick('ccu')], 'ccu'],
    [[pick('not-sure'), pick('partner')], 'partner'],
    [[pick('not-sure'), pick('policing-body')], 'policing-body'],
    [[pick('not-sure'), done], 'partner'],
    [[done, pick('ccu')], 'ccu'],
    [[done, done], 'partner'],
  ] as [Answer[], string][])('for %j is %s', (answers, desk) => {
    const walk = say(safe, pick('kent'), ...answers);
    expect(walk.at).toBe('what');
    expect(deskFor(interview, walk.answers, desks)?.id).toBe(desk);
  });

  it('is the next that fits when the unit lacks one, and none, never the unit itself, when nothing fits', () => {
    const chief = say(safe, pick('kent'), pick('yes'), pick('chief')).answers;
    const without = (...kinds: string[]) => desks.filter(({ kind }) => !kinds.includes(kind));
    expect(deskFor(interview, chief, without('policing-body'))?.id).toBe('partner');
    expect(deskFor(interview, chief, without('policing-body', 'partner'))).toBeUndefined();
    const unsaid = deskFor(interview, {}, desks);
    expect(unsaid?.id).toBe('partner');
  });
});

describe('the report', () => {
  it('holds "something else" and its like as picked', () => {
    const told = say(safe, pick('kent'), pick('yes'), pick('other'), { text: 'One.' }, done, pick('other'));
    const { answers } = toReport(interview, told.answers, texts, { desk: 'partner', channel: 'chat' });
    const picked = answers.filter(({ choices }) => choices?.[0]?.id === 'other').map(({ question }) => question);
    expect(picked).toEqual(['conflict-who', 'about']);
  });

  it('holds the words that the reporter saw', () => {
    const walk = finish(
      say(
        safe,
        { choices: ['other'], text: 'Northmoor Police' },
        pick('no'),
        { text: 'One.' },
        { text: 'Two.\nThree.' },
        done,
        { choices: ['drugs', 'favours'] },
        pick('public'),
        { people: [{ name: 'Smithy', rank: 'PC' }, { description: 'tall' }] },
        pick('year'),
        done,
      ),
    );
    const report = toReport(interview, walk.answers, texts, { desk: 'ccu', channel: 'chat' });
    expect(reportSchema.parse(report)).toEqual(report);
    expect(report.force).toBe('Northmoor Police');
    const answered = (id: string) => report.answers.find(({ question }) => question === id);
    expect(answered('what')).toEqual({ question: 'what', asked: 'What happened?', text: 'One.\n\nTwo.\nThree.' });
    expect(answered('about')?.choices?.map(({ id }) => id)).toEqual(['favours', 'drugs']);
    expect(answered('still')?.choices).toEqual([{ id: 'skipped', label: 'I do not know' }]);
    expect(summarise(interview, walk.answers, texts).find((row) => row.question === 'who')?.lines).toEqual([
      'Smithy, PC',
      'tall',
    ]);
  });
});

/** Any answer that the question at hand can take. */
const anyAnswer = (walk: Walk): fc.Arbitrary<Answer> => {
  const question = interview.questions.find((candidate) => candidate.id === walk.at);
  const options = question?.options?.filter((option) => !option.outside) ?? [];
  const ids = options.map((option) => option.id);
  const together = options.filter(({ alone }) => !alone).map(({ id }) => id);
  const isOpen = question && walk.answers[question.id]?.open;
  const takesWords = question?.kind === 'text' || question?.words;
  const oneOf: fc.Arbitrary<Answer>[] = [
    ...(ids.length ? [fc.constantFrom(...ids).map(pick)] : []),
    ...(question?.kind === 'choices'
      ? [
          fc.subarray(together, { minLength: 1 }).map((choices) => ({ choices })),
          fc.subarray(together, { minLength: 1 }).map((choices) => ({ choices, open: true as const })),
        ]
      : []),
    ...(question?.kind === 'force' ? [fc.constant(pick('kent'))] : []),
    ...(takesWords ? [fc.string({ minLength: 1 }).map((text) => ({ text: `.${text}` }))] : []),
    ...(question?.kind === 'people' ? [fc.constant({ people: [{ name: 'A' }] })] : []),
    ...(question?.required && !isOpen ? [] : [fc.constant(done)]),
  ];
  return fc.oneof(...oneOf);
};

describe('any walk', () => {
  it('ends at the check with a valid report to exactly one desk, whatever is answered, changed and gone back on', () => {
    fc.assert(
      fc.property(fc.gen(), fc.integer({ min: 0, max: 30 }), (gen, turns) => {
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
          if (gen(() => fc.integer({ min: 0, max: 19 })) === 0) walk = sayEnough(interview, walk);
          if (walk.at === null) break;
          const at = walk;
          walk = giveAnswer(
            interview,
            walk,
            gen(() => anyAnswer(at)),
          );
          if (steps > turns && walk.at !== null && walk.answers[walk.at]?.open)
            walk = giveAnswer(interview, walk, done);
        }
        const desk = deskFor(interview, walk.answers, desks);
        if (walk.answers.conflict?.choices?.[0] === 'yes') expect(desk?.kind).not.toBe('ccu');
        expect(nextQuestion(interview, walk.answers, walk.enough)).toBeUndefined();
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
