import { firstOf, opened, permitted } from '../guards.ts';
import { done, type Operation } from '../operation.ts';
import type { OperationInputs } from '../operations.ts';

/** Keeps the words from being erased, at any stage. It waits for no second person: what is kept can go later. */
export const placeHold: Operation<OperationInputs['place-hold']> = {
  permission: 'case.flag',
  guard: firstOf(permitted('case.flag'), opened, (file) => {
    if (file.erased) return 'content-erased';
    return file.hold ? 'hold-placed' : undefined;
  }),
  apply: (file, { reason }, actor) => done({ ...file, hold: { reason, by: actor.id, removalBy: null } }),
};
