import type { Coded } from './caseRules.ts';

/*
 * A reporter who writes again and again can become a covert human intelligence source (Regulation of Investigatory Powers
 * Act 2000, section 26(8)) without anybody meaning it. Section 5 of the field's rules says when that is to be looked at.
 */

/** Why somebody asks the source unit to look. */
export const CHIS_REASONS = [
  { code: 'follow-ups', words: 'Two or more exchanges about the same matter' },
  { code: 'relationship', words: 'It was learnt through a close relationship, such as “my partner told me”' },
  { code: 'offer', words: 'The reporter offers to find out more' },
  { code: 'reward', words: 'The reporter asks for a reward' },
  { code: 'juvenile', words: 'The reporter may be under 18' },
  { code: 'other', words: 'Another reason, written down in a note' },
] as const satisfies readonly Coded<string>[];

export type ChisReason = (typeof CHIS_REASONS)[number]['code'];

/** What a source-unit adviser decides. Only the first lets messages go out again. */
export const CHIS_OUTCOMES = [
  { code: 'not-a-source', words: 'Not a source: messages may go out again' },
  { code: 'sentence-only', words: 'Nothing may go out but the permitted sentence' },
  { code: 'source-unit', words: 'The source unit takes over; the desk sends nothing but the permitted sentence' },
] as const satisfies readonly Coded<string>[];

export type ChisOutcome = (typeof CHIS_OUTCOMES)[number]['code'];

/** On what grounds. */
export const CHIS_GROUNDS = [
  { code: 'nothing-asked', words: 'Nothing was asked of the reporter, and they found nothing out for us' },
  { code: 'known-before', words: 'The reporter told what they knew already' },
  { code: 'close-relationship', words: 'A relationship is used, or would be, to get information' },
  { code: 'would-find-out', words: 'The reporter finds things out for us, or would' },
  { code: 'juvenile', words: 'The reporter is or may be under 18' },
  { code: 'reward', words: 'A reward is at stake' },
] as const satisfies readonly Coded<string>[];

export type ChisGrounds = (typeof CHIS_GROUNDS)[number]['code'];

/** May be sent at any time, whatever was decided and while nobody has decided: word for word and nothing beside it. */
export const PERMITTED_SENTENCE = 'Please do not do anything to get more information.';
