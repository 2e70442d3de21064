import type { CaseFile } from './caseFile.ts';
import type { OperationName } from './operations.ts';

/** What makes somebody an officer of the case for good: to have assessed, proposed, decided, answered or closed it. */
const CASE_WORK: readonly OperationName[] = [
  'set-grade',
  'set-categories',
  'answer-harm',
  'finish-assessment',
  'count-reporter',
  'answer-referral',
  'propose-decision',
  'approve-decision',
  'withdraw-proposal',
  'propose-transfer',
  'approve-transfer',
  'record-feedback',
  'close',
  'reopen',
];

/** Whether somebody has the case in hand or has worked on it; giving it back does not undo that. */
export function isCaseOfficer({ holder, workedBy }: CaseFile, member: string): boolean {
  return holder === member || workedBy.includes(member);
}

/** The file with who has just done something to it. */
export function withWorker(file: CaseFile, name: OperationName, member: string): CaseFile {
  if (!CASE_WORK.includes(name) || file.workedBy.includes(member)) return file;
  return { ...file, workedBy: [...file.workedBy, member] };
}
