import type { Period } from '../rulePack.ts';
import type { Coded, Sourced } from './caseRules.ts';

/** Marks beside the state. */
export const FLAGS = [
  { code: 'DANGER', words: 'Somebody is in danger' },
  { code: 'SAFEGUARD_ADULT', words: 'An adult needs safeguarding' },
  { code: 'SAFEGUARD_CHILD', words: 'A child needs safeguarding' },
  { code: 'CONFLICT', words: 'A conflict of interest: the reporter says so, or a member declared one' },
  { code: 'CHIS_REVIEW', words: 'For the source unit: could the reporter become a covert source?' },
  { code: 'REFERRAL_REQUIRED', words: 'Must be referred to the IOPC' },
  { code: 'DUPLICATE', words: 'Tells of what another report tells' },
  { code: 'COVERT', words: 'Handle covertly' },
] as const satisfies readonly Coded<string>[];

export type FlagCode = (typeof FLAGS)[number]['code'];

/** Flags that follow from an answer or a request; people set the others. */
export const FOLLOWING_FLAGS: readonly FlagCode[] = ['REFERRAL_REQUIRED', 'CHIS_REVIEW'];

/** Flags that start the safeguarding clock, and what it gives. Taking the flag away does not stop the clock. */
export const SAFEGUARDING: readonly (Sourced & { readonly flag: FlagCode; readonly within: Period })[] = [
  { flag: 'DANGER', within: { hours: 1 }, source: 'Candour service standard', confirmed: true },
  { flag: 'SAFEGUARD_CHILD', within: { hours: 4 }, source: 'Candour service standard', confirmed: false },
  { flag: 'SAFEGUARD_ADULT', within: { hours: 24 }, source: 'Candour service standard', confirmed: false },
];
