import { expect, test } from 'vitest';
import type { Actor } from '../../../src/triage/case/actor.ts';
import { type CaseFile, newCase } from '../../../src/triage/case/caseFile.ts';
import { changeFile } from '../../../src/triage/case/changeFile.ts';
import type { OperationInputs, OperationName } from '../../../src/triage/case/operations.ts';
import { refusalToSend } from '../../../src/triage/case/outgoing.ts';
import { REFUSALS, type Refusal } from '../../../src/triage/case/refusals.ts';
import type { ChisOutcome } from '../../../src/triage/rules/case/chis.ts';
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

type Try = {
  [Name in OperationName]: readonly [Refusal, Name, OperationInputs[Name], Actor, CaseFile];
}[OperationName];

const fresh = newCase('OPENED', RECEIVED);
const locked = caseWith({ declared: [{ member: 'analyst', answer: 'know', overrideBy: null }] });
const assessed = caseWith({ stage: 'ASSESSED', ...assessment });
const decided = (changes: Partial<CaseFile> = {}) =>
  caseWith({
    stage: 'DECIDED',
    ...assessment,
    referral: notReferred,
    decision: { outcome: 'INTEL_ONLY', by: 'decider', approvedBy: null },
    ...changes,
  });
const proposed = caseWith({
  ...assessment,
  stage: 'ASSESSED',
  referral: mandatory,
  flags: ['REFERRAL_REQUIRED'],
  proposal: { outcome: 'IOPC_REFERRED', by: 'decider' },
});
const leaving = caseWith({ transfer: { desk: 'partner', reason: 'wrong-force', by: 'decider' } });
const held = caseWith({ hold: { reason: 'review', by: 'intake', removalBy: null } });
const leavingHold = caseWith({ hold: { reason: 'review', by: 'intake', removalBy: 'decider' } });
const erased = decided({ stage: 'CLOSED', erased: true });
const answered = decided({ stage: 'FEEDBACK_SENT', feedback: 'sent' });
const clock = { safeguarding: 'none', iopc_referral: 'open' } as const;
const running = caseWith({ ...assessment, referral: mandatory, flags: ['REFERRAL_REQUIRED'], duties: clock });
const grade = assessment.grade;
const chis = { reason: 'offer', by: 'intake', decision: null } as const;
const asked = caseWith({ chis, flags: ['CHIS_REVIEW'] });
const decision = { outcome: 'not-a-source', grounds: 'known-before' } as const;
const later = new Date(NOW.getTime() + 60_000);

const tries: readonly Try[] = [
  ['not-permitted', 'set-grade', grade, intake, caseWith()],
  ['not-permitted', 'set-flags', { flags: [] }, adviser, caseWith()],
  ['not-permitted', 'propose-decision', { outcome: 'INTEL_ONLY' }, intake, assessed],
  ['not-permitted', 'approve-decision', {}, analyst, proposed],
  ['not-permitted', 'close', {}, analyst, answered],
  ['not-permitted', 'reopen', { reason: 'review' }, analyst, decided({ stage: 'CLOSED' })],
  ['referral-not-yours', 'record-duty', { duty: 'iopc_referral' }, intake, running],
  ['not-permitted', 'decide-chis', decision, decider, asked],
  ['conflict-first', 'decide-chis', decision, adviser, { ...asked, declared: [] }],
  ['chis-raised', 'raise-chis', { reason: 'offer' }, intake, asked],
  ['chis-not-raised', 'decide-chis', decision, adviser, caseWith()],
  ['chis-own-case', 'decide-chis', decision, { ...allRounder, id: 'intake' }, asked],
  ['chis-own-case', 'decide-chis', decision, adviser, { ...asked, holder: 'adviser' }],
  ['chis-own-case', 'decide-chis', decision, allRounder, { ...asked, workedBy: ['all-rounder'] }],
  ['chis-frozen', 'record-feedback', { feedback: 'sent' }, analyst, decided({ chis })],
  ['flag-follows', 'set-flags', { flags: ['CHIS_REVIEW'] }, intake, caseWith()],
  ['reporter-counted', 'count-reporter', {}, analyst, caseWith({ reporterCounted: true })],
  ['locked-out', 'set-grade', grade, analyst, locked],
  ['locked-out', 'check-conflict', { answer: 'none' }, analyst, locked],
  ['locked-out', 'reopen', { reason: 'review' }, analyst, { ...locked, stage: 'CLOSED' }],
  ['not-opened', 'check-conflict', { answer: 'none' }, analyst, newCase('RECEIVED', RECEIVED)],
  ['not-opened', 'set-flags', { flags: ['DANGER'] }, intake, newCase('RECEIVED', RECEIVED)],
  ['conflict-first', 'set-grade', grade, analyst, fresh],
  ['conflict-first', 'propose-override', { member: 'analyst' }, decider, locked],
  ['conflict-first', 'set-grade', grade, analyst, caseWith({ stage: 'REOPENED' })],
  ['already-clear', 'check-conflict', { answer: 'none' }, analyst, caseWith()],
  ['case-closed', 'set-flags', { flags: ['DANGER'] }, intake, decided({ stage: 'CLOSED' })],
  ['case-closed', 'check-conflict', { answer: 'named' }, intake, decided({ stage: 'CLOSED' })],
  ['not-closed', 'reopen', { reason: 'review' }, decider, answered],
  ['decided', 'set-grade', grade, analyst, decided()],
  ['decided', 'answer-harm', assessment.harm, analyst, answered],
  ['decided', 'answer-referral', { answer: 'none', rules: [], clearAt: null }, analyst, decided()],
  ['decided', 'propose-decision', { outcome: 'INTEL_ONLY' }, decider, decided()],
  ['already-assessed', 'finish-assessment', {}, analyst, assessed],
  ['grade-missing', 'finish-assessment', {}, analyst, caseWith({ ...assessment, grade: null })],
  ['category-missing', 'finish-assessment', {}, analyst, caseWith({ ...assessment, categories: null })],
  ['harm-missing', 'finish-assessment', {}, analyst, caseWith({ ...assessment, harm: null })],
  ['grade-wrong', 'set-grade', { ...grade, conditions: [] }, analyst, caseWith()],
  ['grade-wrong', 'set-grade', { ...grade, handling: 'P' }, analyst, caseWith()],
  ['category-wrong', 'set-categories', { ...assessment.categories, codes: [] }, analyst, caseWith()],
  ['category-wrong', 'set-categories', { ...assessment.categories, codes: ['DIS'] }, analyst, caseWith()],
  ['harm-wrong', 'answer-harm', { risk: [], safeToAct: 'yes' }, analyst, caseWith()],
  ['harm-wrong', 'answer-harm', { risk: ['no-one', 'child'], safeToAct: 'yes' }, analyst, caseWith()],
  ['flag-follows', 'set-flags', { flags: ['REFERRAL_REQUIRED'] }, intake, caseWith()],
  ['referral-missing', 'propose-decision', { outcome: 'INTEL_ONLY' }, decider, assessed],
  ['referral-wrong', 'answer-referral', { ...mandatory, rules: [] }, analyst, caseWith()],
  ['referral-wrong', 'answer-referral', { ...mandatory, clearAt: null }, analyst, caseWith()],
  ['referral-wrong', 'answer-referral', { ...mandatory, clearAt: later }, analyst, caseWith()],
  ['referral-wrong', 'answer-referral', { ...mandatory, clearAt: new Date(0) }, analyst, caseWith()],
  ['referral-wrong', 'answer-referral', { answer: 'none', rules: ['M1'], clearAt: null }, analyst, caseWith()],
  ['referral-withdrawn-alone', 'answer-referral', { answer: 'none', rules: [], clearAt: null }, analyst, running],
  [
    'referral-withdrawn-alone',
    'answer-referral',
    { answer: 'voluntary', rules: [], clearAt: null },
    { ...decider, id: 'analyst' },
    running,
  ],
  [
    'referral-done',
    'answer-referral',
    { answer: 'none', rules: [], clearAt: null },
    decider,
    { ...running, duties: { ...clock, iopc_referral: 'met' } },
  ],
  [
    'referral-contradicts',
    'propose-decision',
    { outcome: 'IOPC_REFERRED' },
    decider,
    { ...assessed, referral: notReferred },
  ],
  ['not-assessed', 'propose-decision', { outcome: 'INTEL_ONLY' }, decider, caseWith({ ...assessment })],
  ['not-decided', 'record-feedback', { feedback: 'sent' }, analyst, assessed],
  ['not-decided', 'close', {}, decider, assessed],
  ['no-proposal', 'approve-decision', {}, decider, assessed],
  ['no-proposal', 'withdraw-proposal', {}, decider, assessed],
  ['own-proposal', 'approve-decision', {}, decider, proposed],
  ['proposal-open', 'set-grade', grade, analyst, proposed],
  ['proposal-open', 'answer-referral', { answer: 'none', rules: [], clearAt: null }, second, proposed],
  ['proposal-open', 'propose-decision', { outcome: 'INTEL_ONLY' }, second, proposed],
  ['transfer-open', 'propose-transfer', { desk: 'partner', reason: 'wrong-force' }, second, leaving],
  ['own-transfer', 'approve-transfer', { desk: 'partner' }, decider, leaving],
  [
    'case-closed',
    'propose-transfer',
    { desk: 'partner', reason: 'wrong-force' },
    analyst,
    decided({ stage: 'CLOSED' }),
  ],
  ['no-transfer', 'approve-transfer', { desk: 'nominated' }, second, leaving],
  ['no-transfer', 'approve-transfer', { desk: 'partner' }, second, caseWith()],
  ['no-transfer', 'withdraw-transfer', {}, second, caseWith()],
  ['not-permitted', 'approve-transfer', { desk: 'partner' }, analyst, leaving],
  ['conflict-first', 'propose-transfer', { desk: 'partner', reason: 'wrong-force' }, analyst, fresh],
  ['decided', 'propose-transfer', { desk: 'partner', reason: 'wrong-force' }, analyst, decided()],
  ['proposal-open', 'approve-transfer', { desk: 'partner' }, second, { ...proposed, transfer: leaving.transfer }],
  ['not-transferred', 'return-transfer', {}, intake, fresh],
  ['taken-on', 'return-transfer', {}, intake, caseWith({ cameFrom: 'partner' })],
  ['hold-placed', 'place-hold', { reason: 'review' }, intake, held],
  ['no-hold', 'propose-release', {}, analyst, caseWith()],
  ['no-release', 'approve-release', {}, decider, held],
  ['release-open', 'propose-release', {}, analyst, leavingHold],
  ['own-release', 'approve-release', {}, decider, leavingHold],
  ['not-permitted', 'approve-release', {}, analyst, leavingHold],
  ['conflict-first', 'approve-release', {}, second, { ...leavingHold, declared: [] }],
  ['content-erased', 'place-hold', { reason: 'review' }, intake, erased],
  ['content-erased', 'reopen', { reason: 'review' }, decider, erased],
  ['feedback-missing', 'close', {}, decider, decided()],
  ['feedback-done', 'record-feedback', { feedback: 'sent' }, decider, answered],
  ['safeguarding-open', 'close', {}, decider, { ...answered, duties: { ...clock, safeguarding: 'open' } }],
  ['referral-open', 'close', {}, decider, { ...answered, duties: clock }],
  ['own-referral', 'record-duty', { duty: 'iopc_referral' }, { ...decider, id: 'analyst' }, running],
  ['duty-not-open', 'record-duty', { duty: 'safeguarding' }, intake, caseWith()],
  ['duty-not-open', 'record-duty', { duty: 'safeguarding' }, intake, running],
  ['not-locked-out', 'propose-override', { member: 'intake' }, decider, caseWith()],
  ['not-locked-out', 'approve-override', { member: 'nobody' }, decider, caseWith()],
];

test.each(tries)('%s: %s', (refusal, name, input, actor, file) => {
  expect(changeFile(file, name, input as never, actor, NOW)).toEqual({ ok: false, refusal });
});

test('every refusal has been tried, but those of exports, which have their own', () => {
  const codes = Object.keys(REFUSALS).filter((code) => !code.startsWith('export-'));
  expect([...new Set(tries.map(([refusal]) => refusal))].sort()).toEqual(codes.sort());
});

test('what the source unit decides frees what goes out, or leaves the permitted sentence alone', () => {
  const after = (outcome: ChisOutcome): CaseFile => {
    const result = changeFile(asked, 'decide-chis', { outcome, grounds: 'known-before' }, adviser, NOW);
    if (!result.ok) throw new Error(result.refusal);
    return result.file;
  };
  expect(after('not-a-source').flags).toEqual([]);
  expect(refusalToSend(after('not-a-source'), 'message')).toBeUndefined();
  for (const outcome of ['sentence-only', 'source-unit'] as const) {
    expect(after(outcome).flags).toEqual(['CHIS_REVIEW']);
    expect(refusalToSend(after(outcome), 'message')).toBe('chis-frozen');
    expect(refusalToSend(after(outcome), 'permitted-sentence')).toBeUndefined();
  }
  expect(refusalToSend(asked, 'permitted-sentence')).toBeUndefined();
  const again = changeFile(after('not-a-source'), 'raise-chis', { reason: 'juvenile' }, intake, NOW);
  expect(again.ok && refusalToSend(again.file, 'message')).toBe('chis-frozen');
});

test('who has worked on a case stays its officer after giving it back', () => {
  const graded = changeFile(asked, 'set-grade', grade, allRounder, NOW);
  const file = graded.ok ? graded.file : asked;
  expect(changeFile(file, 'decide-chis', decision, allRounder, NOW)).toEqual({ ok: false, refusal: 'chis-own-case' });
  expect(changeFile(file, 'decide-chis', decision, adviser, NOW).ok).toBe(true);
});
