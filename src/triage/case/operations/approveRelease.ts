import { isClear } from '../actor.ts';
import { firstOf, opened, permitted } from '../guards.ts';
import { done, type Operation } from '../operation.ts';

/** A second person agrees that a hold ends. */
export const approveRelease: Operation<object> = {
  permission: 'case.decide',
  guard: firstOf(permitted('case.decide'), opened, (file, actor) => {
    if (!isClear(file, actor.id)) return 'conflict-first';
    if (!file.hold) return 'no-hold';
    if (file.hold.removalBy === null) return 'no-release';
    return file.hold.removalBy === actor.id ? 'own-release' : undefined;
  }),
  apply: (file) => done({ ...file, hold: null }),
};
