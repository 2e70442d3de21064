import { isClear } from '../actor.ts';
import { firstOf, opened, permitted } from '../guards.ts';
import { done, type Operation } from '../operation.ts';

/** Somebody proposes that a hold ends. */
export const proposeRelease: Operation<object> = {
  permission: 'case.propose',
  guard: firstOf(permitted('case.propose'), opened, (file, actor) => {
    if (!isClear(file, actor.id)) return 'conflict-first';
    if (!file.hold) return 'no-hold';
    return file.hold.removalBy === null ? undefined : 'release-open';
  }),
  apply: (file, _input, actor) => done({ ...file, hold: file.hold && { ...file.hold, removalBy: actor.id } }),
};
