import { isLockedOut } from '../actor.ts';
import { atWork, firstOf, permitted } from '../guards.ts';
import { done, type Operation } from '../operation.ts';
import type { OperationInputs } from '../operations.ts';

/** Somebody proposes to let a member back in who declared a conflict. */
export const proposeOverride: Operation<OperationInputs['propose-override']> = {
  permission: 'case.propose',
  guard: firstOf(permitted('case.propose'), atWork),
  apply: (file, { member }, actor) => {
    if (!isLockedOut(file, member)) return { ok: false, refusal: 'not-locked-out' };
    return done({
      ...file,
      declared: file.declared.map((one) => (one.member === member ? { ...one, overrideBy: actor.id } : one)),
    });
  },
};
