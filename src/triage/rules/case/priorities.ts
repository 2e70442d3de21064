import type { Coded } from './caseRules.ts';
import type { FlagCode } from './flags.ts';

/** How soon somebody has to act, as a person judges who has read the report. */
export const PRIORITIES = [
  { code: 'high', words: 'High' },
  { code: 'medium', words: 'Medium' },
  { code: 'low', words: 'Low' },
] as const satisfies readonly Coded<string>[];

export type PriorityCode = (typeof PRIORITIES)[number]['code'];

/** What each of these says about the case makes it urgent until somebody says otherwise. */
const URGENT_FLAGS: readonly FlagCode[] = ['DANGER', 'SAFEGUARD_ADULT', 'SAFEGUARD_CHILD'];

/** What is known of a case when its priority is suggested. */
export interface PriorityGrounds {
  readonly flags: readonly FlagCode[];
  /** Codes of the twelve categories; null while nobody has categorised it. */
  readonly categories: { readonly codes: readonly string[]; readonly apsp: boolean } | null;
}

/** Where the choice starts: danger, safeguarding and abuse of position are high; what is no corruption is low. */
export function suggestPriority({ flags, categories }: PriorityGrounds): PriorityCode {
  if (categories?.apsp || flags.some((flag) => URGENT_FLAGS.includes(flag))) return 'high';
  return categories?.codes.length === 0 ? 'low' : 'medium';
}
