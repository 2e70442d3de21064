import type { Actor, CasePermission } from '../../../src/triage/case/actor.ts';
import { type CaseFile, newCase } from '../../../src/triage/case/caseFile.ts';

export const RECEIVED = new Date('2026-11-18T10:00:00Z');
export const NOW = new Date('2026-11-18T14:30:00Z');

const person = (id: string, permissions: readonly CasePermission[]): Actor => ({
  id,
  may: (permission) => permissions.includes(permission),
});

/** People with the roles of the unit, as the machine knows them. */
export const intake = person('intake', ['case.flag', 'case.conflict']);
export const analyst = person('analyst', ['case.flag', 'case.conflict', 'case.assess', 'case.propose']);
export const decider = person('decider', [
  'case.flag',
  'case.conflict',
  'case.propose',
  'case.decide',
  'case.close',
  'case.export',
]);
export const second = { ...decider, id: 'second' };
export const adviser = person('adviser', ['case.conflict', 'chis.decide']);
/** In a small unit one person may be analyst and adviser. */
export const allRounder = person('all-rounder', [
  'case.flag',
  'case.conflict',
  'case.assess',
  'case.propose',
  'chis.decide',
]);

/** A case on which everybody has said that they are in no conflict, with whatever else a test needs. */
export function caseWith(changes: Partial<CaseFile> = {}): CaseFile {
  const declared = [intake, analyst, decider, second, adviser, allRounder].map(({ id }) => ({
    member: id,
    answer: 'none' as const,
    overrideBy: null,
  }));
  return { ...newCase('CONFLICT_CHECKED', RECEIVED), declared, ...changes };
}

/** What an assessment needs. */
export const assessment = {
  grade: { source: 2, information: 'C', handling: 'C', conditions: ['A1', 'S2'] },
  categories: { codes: ['SEX'], apsp: true, complaint: [], standards: [] },
  harm: { risk: ['victim'], safeToAct: 'not-sure' },
} as const satisfies Partial<CaseFile>;

export const mandatory = { answer: 'mandatory', rules: ['M4'], clearAt: NOW, by: 'analyst' } as const;
export const notReferred = { answer: 'none', rules: [], clearAt: null, by: 'analyst' } as const;
