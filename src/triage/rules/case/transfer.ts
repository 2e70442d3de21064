import type { Coded } from './caseRules.ts';

/** Why a report goes to another desk, where nobody is in a conflict of interest. */
export const TRANSFER_REASONS = [
  { code: 'wrong-force', words: 'It is about somebody of another force' },
  { code: 'serves-elsewhere', words: 'Whom it is about serves in another force now' },
  { code: 'chief-officer', words: 'It is about a chief officer, and another body has to have it' },
  { code: 'own-unit', words: 'It is about this unit, or about professional standards' },
  { code: 'their-case', words: 'The other desk has a case about it' },
  { code: 'independence', words: 'Somebody independent of this force should look at it' },
  { code: 'mistake', words: 'It came to this desk by mistake' },
] as const satisfies readonly Coded<string>[];

/** Of a report that a desk sent back before it took it on. */
export const RETURNED = { code: 'returned', words: 'Sent back' } as const;

export type TransferReason = (typeof TRANSFER_REASONS)[number]['code'];
