import { expect, test } from 'vitest';
import type { Actor } from '../../../src/triage/case/actor.ts';
import type { CaseFile } from '../../../src/triage/case/caseFile.ts';
import { changeExport, type ExportStep } from '../../../src/triage/case/exports/changeExport.ts';
import type { ExportFile } from '../../../src/triage/case/exports/exportFile.ts';
import { refusalOfProposal, refusalToPropose } from '../../../src/triage/case/exports/proposeExport.ts';
import { REFUSALS, type Refusal } from '../../../src/triage/case/refusals.ts';
import { analyst, assessment, caseWith, decider, intake, mandatory, notReferred, second } from './people.ts';

const OBJECT = 'a'.repeat(64);
const assessed = caseWith({ stage: 'ASSESSED', ...assessment });
const closed = caseWith({ stage: 'CLOSED', ...assessment });
const locked = caseWith({
  stage: 'ASSESSED',
  ...assessment,
  declared: [
    { member: analyst.id, answer: 'know', overrideBy: null },
    { member: second.id, answer: 'none', overrideBy: null },
  ],
});

const item = (changes: Partial<ExportFile> = {}): ExportFile => ({
  kind: 'intelligence-report',
  recipient: 'force-intelligence',
  state: 'proposed',
  object: OBJECT,
  proposedBy: analyst.id,
  approvedBy: null,
  refusedBy: null,
  releasedBy: null,
  acknowledgedBy: null,
  ...changes,
});
const approved = item({ state: 'approved', approvedBy: decider.id });
const released = item({ state: 'released', approvedBy: decider.id, releasedBy: decider.id });

const tries: readonly (readonly [Refusal, ExportStep, ExportFile, Actor, CaseFile, string?])[] = [
  ['not-permitted', 'approve', item(), analyst, assessed],
  ['not-permitted', 'refuse', item(), intake, assessed],
  ['not-permitted', 'release', approved, analyst, assessed],
  ['not-permitted', 'acknowledge', released, analyst, assessed],
  ['case-closed', 'approve', item(), decider, closed],
  ['case-closed', 'release', approved, decider, closed],
  ['own-proposal', 'approve', item({ proposedBy: decider.id }), decider, assessed],
  ['export-not-proposed', 'approve', approved, second, assessed],
  ['export-not-approved', 'release', item(), decider, assessed],
  ['export-not-approved', 'release', item({ state: 'refused', refusedBy: second.id }), decider, assessed],
  ['export-done', 'refuse', released, decider, assessed],
  ['export-in-conflict', 'release', approved, second, locked],
  ['export-not-released', 'acknowledge', approved, decider, assessed],
  ['export-not-released', 'acknowledge', item({ state: 'acknowledged', approvedBy: decider.id }), decider, closed],
  ['export-changed', 'approve', item(), decider, assessed, 'b'.repeat(64)],
  ['export-changed', 'release', approved, decider, assessed, 'b'.repeat(64)],
];

for (const [refusal, step, from, actor, file, object = OBJECT] of tries) {
  test(`${refusal}: ${actor.id} cannot ${step} what is ${from.state}`, () => {
    expect(changeExport(step, from, file, actor, object)).toEqual({ ok: false, refusal });
  });
}

test('what is not assessed, not referred, or for somebody else is not proposed', () => {
  const pack = { kind: 'referral-pack', recipient: 'iopc' } as const;
  const mustGo = { ...assessed, referral: mandatory };
  expect(refusalToPropose('intelligence-report', caseWith(), analyst)).toBe('not-assessed');
  expect(refusalToPropose('intelligence-report', assessed, intake)).toBe('not-permitted');
  expect(refusalOfProposal(pack, assessed, analyst)).toBe('referral-missing');
  expect(refusalOfProposal(pack, { ...assessed, referral: notReferred }, analyst)).toBe('referral-contradicts');
  expect(refusalOfProposal({ ...pack, recipient: 'nca' }, mustGo, analyst)).toBe('export-recipient');
  expect(refusalOfProposal(pack, mustGo, analyst)).toBeUndefined();
});

test('every refusal of an export has been tried here, but that there are too many, which the record counts', () => {
  const tried = new Set<string>([...tries.map(([refusal]) => refusal), 'export-recipient', 'export-too-many']);
  expect(Object.keys(REFUSALS).filter((code) => code.startsWith('export-') && !tried.has(code))).toEqual([]);
});
