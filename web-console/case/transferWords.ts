import type { CaseView } from '../../src/staff/casework/wire.ts';
import { RETURNED, TRANSFER_REASONS } from '../../src/triage/rules/case/transfer.ts';
import { wordsOf } from './caseWords.ts';

/** A desk as the members of this one call it. */
export function deskName({ desk, desks }: CaseView, id: string): string {
  return id === desk ? 'this desk' : `“${desks.find((one) => one.id === id)?.name ?? id}”`;
}

/** Why a report went to another desk. */
export function reasonWords(code: string): string {
  return wordsOf([...TRANSFER_REASONS, RETURNED], code);
}
