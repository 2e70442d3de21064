import type { Coded } from './caseRules.ts';

/** What a case can come to. */
export const OUTCOMES = [
  { code: 'NFA_RECORDED', words: 'No further action, recorded' },
  { code: 'INTEL_ONLY', words: 'Kept as intelligence only' },
  { code: 'PSD_CONDUCT', words: 'Conduct matter for professional standards' },
  { code: 'COMPLAINT_HANDOVER', words: 'Handed over as a complaint' },
  { code: 'CCU_INVESTIGATION', words: 'Investigation by this unit' },
  { code: 'VETTING_REFERRAL', words: 'Referred to vetting' },
  { code: 'IOPC_REFERRED', words: 'Referred to the IOPC' },
  { code: 'TRANSFERRED_FORCE', words: 'Transferred to another force' },
  { code: 'SAFEGUARDING_ONLY', words: 'Safeguarding only' },
] as const satisfies readonly Coded<string>[];

export type OutcomeCode = (typeof OUTCOMES)[number]['code'];

export const OUTCOME_CODES = OUTCOMES.map(({ code }) => code);

/** These a second person always agrees to. No further action needs one too where a referral is required. */
export const NEEDS_SECOND_PERSON: readonly OutcomeCode[] = ['IOPC_REFERRED', 'TRANSFERRED_FORCE'];
