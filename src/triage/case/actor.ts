import type { CaseFile, Declared } from './caseFile.ts';

/** What somebody may do to a case, by the names that the roles use. */
export type CasePermission =
  | 'case.flag'
  | 'case.conflict'
  | 'case.assess'
  | 'case.propose'
  | 'case.decide'
  | 'case.close'
  | 'case.export'
  | 'chis.decide';

/** Who acts, and what their roles permit. */
export interface Actor {
  readonly id: string;
  readonly may: (permission: CasePermission) => boolean;
}

/** What a member last said of themselves. */
export function declaredBy(file: CaseFile, member: string): Declared | undefined {
  return file.declared.find((one) => one.member === member);
}

/** Whether a member may work on it: they said that they are in no conflict, or two others let them back in. */
export function isClear(file: CaseFile, member: string): boolean {
  const answer = declaredBy(file, member)?.answer;
  return answer === 'none' || answer === 'overridden';
}

/** Whether a member said that they are in a conflict; such a report is not there for them. */
export function isLockedOut(file: CaseFile, member: string): boolean {
  const answer = declaredBy(file, member)?.answer;
  return answer === 'named' || answer === 'know';
}
