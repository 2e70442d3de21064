import type { CaseFile } from './caseFile.ts';
import type { Refusal } from './refusals.ts';

/** What goes out to a reporter: any words, or the permitted sentence and nothing beside it. */
export type OutgoingKind = 'message' | 'permitted-sentence';

/**
 * Whether nothing may go out but the permitted sentence: from when somebody asked whether the reporter could become a covert
 * source, until a source-unit adviser has decided that they are none.
 */
export function isFrozen({ chis }: Pick<CaseFile, 'chis'>): boolean {
  return chis !== null && chis.decision?.outcome !== 'not-a-source';
}

/** Why it must not go out now. Whatever sends anything to a reporter asks this first, in the transaction that sends. */
export function refusalToSend(file: Pick<CaseFile, 'chis'>, kind: OutgoingKind): Refusal | undefined {
  return kind === 'message' && isFrozen(file) ? 'chis-frozen' : undefined;
}
