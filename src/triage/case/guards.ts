import { type Actor, type CasePermission, isClear, isLockedOut } from './actor.ts';
import type { CaseFile } from './caseFile.ts';
import type { Refusal } from './refusals.ts';

/** A condition: why not, or undefined where nothing stands against it. */
export type Guard = (file: CaseFile, actor: Actor) => Refusal | undefined;

/** The first refusal of several. */
export function firstOf(...guards: readonly Guard[]): Guard {
  return (file, actor) => {
    for (const guard of guards) {
      const refusal = guard(file, actor);
      if (refusal !== undefined) return refusal;
    }
    return undefined;
  };
}

/** Holds back who has no role for it, and who is locked out whatever their role. */
export function permitted(permission: CasePermission): Guard {
  return (file, actor) => {
    if (isLockedOut(file, actor.id)) return 'locked-out';
    return actor.may(permission) ? undefined : 'not-permitted';
  };
}

export const opened: Guard = (file) => (file.stage === 'RECEIVED' ? 'not-opened' : undefined);

export const notClosed: Guard = (file) => (file.stage === 'CLOSED' ? 'case-closed' : undefined);

/** Opened, not closed, and the actor has said that they are in no conflict. */
export const atWork: Guard = firstOf(opened, notClosed, (file, actor) =>
  isClear(file, actor.id) && file.stage !== 'OPENED' && file.stage !== 'REOPENED' ? undefined : 'conflict-first',
);

const DECIDED_STAGES: readonly string[] = ['DECIDED', 'FEEDBACK_SENT'];

/** A decision stands on what was known: what it rests on changes no more until the case is reopened. */
export const undecided: Guard = (file) => {
  if (DECIDED_STAGES.includes(file.stage)) return 'decided';
  return file.proposal ? 'proposal-open' : undefined;
};
