import type { Coded, Sourced } from './caseRules.ts';

/** The IOPC's letters for what a complaint is about, for the hand-over of a complaint. */
export const COMPLAINT_LETTERS = [
  { code: 'A', words: 'Delivery of duties and service' },
  { code: 'B', words: 'Police powers, policies and procedures' },
  { code: 'C', words: 'Handling of or damage to property or premises' },
  { code: 'D', words: 'Access to or disclosure of information' },
  { code: 'E', words: 'Use of police vehicles' },
  { code: 'F', words: 'Discriminatory behaviour' },
  { code: 'G', words: 'Abuse of position or corruption' },
  { code: 'H', words: 'Individual behaviours' },
  { code: 'J', words: 'Sexual conduct' },
  { code: 'K', words: 'Discreditable conduct' },
  { code: 'L', words: 'Other' },
] as const satisfies readonly Coded<string>[];

export type ComplaintLetter = (typeof COMPLAINT_LETTERS)[number]['code'];

export const COMPLAINT_LETTERS_RULE: Sourced = { source: 'IOPC complaint categories', confirmed: false };

/** The ten Standards of Professional Behaviour (Police (Conduct) Regulations 2020, Sch 2). */
export const STANDARDS = [
  { code: 'honesty', words: 'Honesty and integrity' },
  { code: 'respect', words: 'Authority, respect and courtesy' },
  { code: 'equality', words: 'Equality and diversity' },
  { code: 'force', words: 'Use of force' },
  { code: 'orders', words: 'Orders and instructions' },
  { code: 'duties', words: 'Duties and responsibilities' },
  { code: 'confidentiality', words: 'Confidentiality' },
  { code: 'fitness', words: 'Fitness for duty' },
  { code: 'discreditable', words: 'Discreditable conduct' },
  { code: 'reporting', words: 'Challenging and reporting improper conduct' },
] as const satisfies readonly Coded<string>[];

export type StandardCode = (typeof STANDARDS)[number]['code'];
