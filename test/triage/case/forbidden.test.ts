import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Actor, isLockedOut } from '../../../src/triage/case/actor.ts';
import { type CaseFile, newCase, STAGES, type Stage } from '../../../src/triage/case/caseFile.ts';
import { changeFile, OPERATION_NAMES, whatIsAllowed } from '../../../src/triage/case/changeFile.ts';
import { isFrozen } from '../../../src/triage/case/outgoing.ts';
import { REFERRAL_RULES } from '../../../src/triage/rules/case/caseRules.ts';
import { CATEGORY_CODES } from '../../../src/triage/rules/case/categories.ts';
import { CHIS_OUTCOMES } from '../../../src/triage/rules/case/chis.ts';
import { FLAGS } from '../../../src/triage/rules/case/flags.ts';
import { OUTCOME_CODES } from '../../../src/triage/rules/case/outcomes.ts';
import { REFERRAL_ANSWERS } from '../../../src/triage/rules/case/referral.ts';
import {
  adviser,
  allRounder,
  analyst,
  assessment,
  caseWith,
  decider,
  intake,
  mandatory,
  NOW,
  notReferred,
  RECEIVED,
  second,
} from './people.ts';

const people = [intake, analyst, decider, second, adviser, allRounder, { ...decider, id: 'analyst' }];

const clearAt = fc.option(
  fc.date({ min: new Date(RECEIVED.getTime() - 3_600_000), max: new Date(NOW.getTime() + 3_600_000) }),
);

/** What each operation may be given; often right, so that sequences get far. */
const inputs: Record<(typeof OPERATION_NAMES)[number], fc.Arbitrary<object>> = {
  'check-conflict': fc.record({
    answer: fc.oneof({ weight: 12, arbitrary: fc.constant('none') }, fc.constantFrom('named', 'know')),
  }),
  'propose-override': fc.record({ member: fc.constantFrom(...people.map(({ id }) => id)) }),
  'approve-override': fc.record({ member: fc.constantFrom(...people.map(({ id }) => id)) }),
  'set-flags': fc.record({ flags: fc.subarray(FLAGS.map(({ code }) => code)) }),
  'set-priority': fc.constantFrom({ priority: 'high' }, { priority: 'low' }),
  'set-grade': fc.constantFrom(assessment.grade, { ...assessment.grade, conditions: [] }),
  'set-categories': fc.record({
    codes: fc.subarray(CATEGORY_CODES),
    apsp: fc.boolean(),
    complaint: fc.subarray(['A', 'H']),
    standards: fc.constant([]),
  }),
  'answer-harm': fc.constantFrom(assessment.harm, { risk: [], safeToAct: 'yes' }),
  'finish-assessment': fc.constant({}),
  'answer-referral': fc.oneof(
    fc.constant({ answer: 'none', rules: [], clearAt: null }),
    fc.record({
      answer: fc.constantFrom(...REFERRAL_ANSWERS.map(({ code }) => code)),
      rules: fc.subarray([...REFERRAL_RULES]),
      clearAt,
    }),
  ),
  'propose-decision': fc.record({ outcome: fc.constantFrom(...OUTCOME_CODES) }),
  'approve-decision': fc.constant({}),
  'withdraw-proposal': fc.constant({}),
  'propose-transfer': fc.constantFrom({ desk: 'partner', reason: 'wrong-force' }),
  'approve-transfer': fc.record({ desk: fc.constantFrom('partner', 'nominated') }),
  'withdraw-transfer': fc.constant({}),
  'return-transfer': fc.constant({}),
  'record-duty': fc.record({ duty: fc.constantFrom('safeguarding', 'iopc_referral') }),
  'raise-chis': fc.constant({ reason: 'offer' }),
  'decide-chis': fc.record({
    outcome: fc.constantFrom(...CHIS_OUTCOMES.map(({ code }) => code)),
    grounds: fc.constant('known-before'),
  }),
  'count-reporter': fc.constant({}),
  'record-feedback': fc.constantFrom({ feedback: 'sent' }, { feedback: 'sentence' }),
  'place-hold': fc.constant({ reason: 'review' }),
  'propose-release': fc.constant({}),
  'approve-release': fc.constant({}),
  close: fc.constant({}),
  reopen: fc.constant({ reason: 'new-facts' }),
};

const step = fc.constantFrom(...OPERATION_NAMES).chain((name) =>
  fc.record({
    name: fc.constant(name),
    input: inputs[name],
    actor: fc.constantFrom<Actor[]>(...people),
  }),
);

const answered = caseWith({
  ...assessment,
  stage: 'FEEDBACK_SENT',
  referral: notReferred,
  decision: { outcome: 'INTEL_ONLY', by: 'decider', approvedBy: null },
  feedback: 'sent',
});

/** From the beginning, and from further on, so that the end is reached often. */
const start = fc.constantFrom<CaseFile[]>(
  newCase('OPENED', RECEIVED),
  caseWith({ ...assessment }),
  caseWith({ ...assessment, stage: 'ASSESSED', referral: notReferred }),
  caseWith({
    ...assessment,
    stage: 'ASSESSED',
    referral: mandatory,
    flags: ['REFERRAL_REQUIRED'],
    duties: { safeguarding: 'none', iopc_referral: 'open' },
  }),
  answered,
  { ...answered, stage: 'CLOSED' },
);

const AFTER_ASSESSMENT: readonly Stage[] = ['ASSESSED', 'DECIDED', 'FEEDBACK_SENT', 'CLOSED'];
const AFTER_DECISION: readonly Stage[] = ['DECIDED', 'FEEDBACK_SENT', 'CLOSED'];

/** Section 6 of the field's rules, said anew and of states alone. */
function assertAllowed(file: CaseFile): void {
  if (AFTER_ASSESSMENT.includes(file.stage)) {
    expect(file.grade).not.toBeNull();
    expect((file.categories?.codes.length ?? 0) + (file.categories?.complaint.length ?? 0)).toBeGreaterThan(0);
    expect(file.harm?.risk.length).toBeGreaterThan(0);
  }
  if (AFTER_DECISION.includes(file.stage)) {
    expect(file.referral).not.toBeNull();
    expect(file.decision).not.toBeNull();
    expect(file.proposal).toBeNull();
    const { outcome, by, approvedBy } = file.decision ?? {};
    expect(approvedBy).not.toBe(by);
    if (outcome === 'IOPC_REFERRED' || outcome === 'TRANSFERRED_FORCE') expect(approvedBy).not.toBeNull();
  } else {
    expect(file.decision).toBeNull();
  }
  if (file.stage === 'CLOSED') {
    expect(file.feedback).not.toBeNull();
    expect(Object.values(file.duties)).not.toContain('open');
  }
  expect(file.flags.includes('CHIS_REVIEW')).toBe(isFrozen(file));
  const { chis } = file;
  if (chis?.decision) {
    expect(chis.decision.by).not.toBe(chis.by);
    expect([adviser.id, allRounder.id]).toContain(chis.decision.by);
  }
  const mustRefer = file.referral?.answer === 'mandatory' || file.referral?.answer === 'call-in';
  expect(file.flags.includes('REFERRAL_REQUIRED')).toBe(mustRefer);
  if (mustRefer) expect(file.duties.iopc_referral).not.toBe('none');
}

test('no sequence of operations reaches a state that the rules forbid', () => {
  const reached = new Set<Stage>();
  fc.assert(
    fc.property(start, fc.array(step, { minLength: 1, maxLength: 60 }), (begun, steps) => {
      let file = begun;
      for (const { name, input, actor } of steps) {
        const allowed = whatIsAllowed(file, actor)[name];
        const result = changeFile(file, name, input as never, actor, NOW);
        if (allowed !== null) expect(result).toEqual({ ok: false, refusal: allowed });
        if (!result.ok) continue;
        expect(isLockedOut(file, actor.id)).toBe(false);
        if (file.hold && !result.file.hold) {
          expect(name).toBe('approve-release');
          expect(file.hold.removalBy).not.toBe(actor.id);
        }
        if (name === 'approve-transfer') expect(file.transfer?.by).not.toBe(actor.id);
        if (name === 'decide-chis') expect([file.holder, ...file.workedBy]).not.toContain(actor.id);
        if (name === 'record-feedback' && result.file.feedback === 'sent') expect(isFrozen(file)).toBe(false);
        const nowDecided = result.file.decision && !file.decision;
        if (
          nowDecided &&
          file.flags.includes('REFERRAL_REQUIRED') &&
          result.file.decision?.outcome === 'NFA_RECORDED'
        ) {
          expect(result.file.decision.approvedBy).not.toBeNull();
        }
        // The desk that a conflict sends it to opens it.
        file = result.file.stage === 'RECEIVED' ? { ...result.file, stage: 'OPENED' } : result.file;
        assertAllowed(file);
        reached.add(file.stage);
      }
    }),
    { numRuns: 3_000 },
  );
  expect([...reached].sort()).toEqual(STAGES.filter((stage) => stage !== 'RECEIVED').sort());
});

test('a whole case, from opening to closing and again: everybody does their own part', () => {
  let file = newCase('OPENED', RECEIVED);
  const run = (name: (typeof OPERATION_NAMES)[number], input: object, actor: Actor): void => {
    const result = changeFile(file, name, input as never, actor, NOW);
    if (!result.ok) throw new Error(`${name}: ${result.refusal}`);
    file = result.file;
    assertAllowed(file);
  };
  const begin = (): void => {
    for (const actor of [intake, analyst, decider, second]) run('check-conflict', { answer: 'none' }, actor);
  };
  begin();
  run('set-flags', { flags: ['SAFEGUARD_ADULT'] }, intake);
  run('set-grade', assessment.grade, analyst);
  run('set-categories', assessment.categories, analyst);
  run('answer-harm', assessment.harm, analyst);
  run('finish-assessment', {}, analyst);
  run('answer-referral', { answer: 'mandatory', rules: ['M4'], clearAt: NOW }, analyst);
  run('propose-decision', { outcome: 'IOPC_REFERRED' }, analyst);
  run('approve-decision', {}, decider);
  run('record-duty', { duty: 'safeguarding' }, intake);
  run('record-duty', { duty: 'iopc_referral' }, decider);
  run('record-feedback', { feedback: 'no-way-back' }, analyst);
  run('close', {}, decider);
  run('reopen', { reason: 'new-facts' }, decider);
  expect([file.stage, file.decision, file.grade]).toEqual(['REOPENED', null, assessment.grade]);
  begin();
  const tomorrow = new Date(NOW.getTime() + 86_400_000);
  const again = { answer: 'mandatory', rules: ['M4', 'M6'], clearAt: tomorrow } as const;
  const notified = changeFile(file, 'answer-referral', again, analyst, tomorrow);
  file = notified.ok ? notified.file : file;
  expect(file.duties.iopc_referral).toBe('open');
});

test('a conflict sends the case back to waiting, whatever was decided, and two others let a member back in', () => {
  const apply = (
    file: CaseFile,
    name: 'check-conflict' | 'propose-override' | 'approve-override',
    input: object,
    actor: Actor,
  ) => {
    const result = changeFile(file, name, input as never, actor, NOW);
    if (!result.ok) throw new Error(result.refusal);
    return result.file;
  };
  let file = newCase('OPENED', RECEIVED);
  file = apply(file, 'check-conflict', { answer: 'named' }, analyst);
  expect([file.stage, file.flags]).toEqual(['RECEIVED', ['CONFLICT']]);
  file = { ...file, stage: 'OPENED' };
  for (const actor of [decider, second]) file = apply(file, 'check-conflict', { answer: 'none' }, actor);
  file = apply(file, 'propose-override', { member: 'analyst' }, decider);
  expect(changeFile(file, 'approve-override', { member: 'analyst' }, decider, NOW)).toEqual({
    ok: false,
    refusal: 'own-proposal',
  });
  file = apply(file, 'approve-override', { member: 'analyst' }, second);
  expect(isLockedOut(file, 'analyst')).toBe(false);
});
