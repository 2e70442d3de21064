import { declaredBy, isLockedOut } from '../actor.ts';
import { atWork, firstOf, permitted } from '../guards.ts';
import { done, type Operation } from '../operation.ts';
import type { OperationInputs } from '../operations.ts';

/** A second person agrees; neither of the two is the member whom it lets back in. */
export const approveOverride: Operation<OperationInputs['approve-override']> = {
  permission: 'case.decide',
  guard: firstOf(permitted('case.decide'), atWork),
  apply: (file, { member }, actor) => {
    if (!isLockedOut(file, member)) return { ok: false, refusal: 'not-locked-out' };
    const by = declaredBy(file, member)?.overrideBy ?? null;
    if (by === null) return { ok: false, refusal: 'no-proposal' };
    if (by === actor.id) return { ok: false, refusal: 'own-proposal' };
    return done({
      ...file,
      declared: file.declared.map((one) => (one.member === member ? { ...one, answer: 'overridden' as const } : one)),
    });
  },
};
