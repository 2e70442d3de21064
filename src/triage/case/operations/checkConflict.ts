import { isClear } from '../actor.ts';
import type { CaseFile } from '../caseFile.ts';
import { firstOf, notClosed, opened, permitted } from '../guards.ts';
import { done, type Operation } from '../operation.ts';
import type { OperationInputs } from '../operations.ts';

/**
 * A member says whether they are in a conflict. Who is, is locked out from then on, and the case begins anew at another
 * desk: it waits there to be opened, and what this desk had proposed or decided is gone.
 */
export const checkConflict: Operation<OperationInputs['check-conflict']> = {
  permission: 'case.conflict',
  guard: firstOf(opened, notClosed, permitted('case.conflict')),
  apply: (file, { answer }, actor) => {
    const others = file.declared.filter((one) => one.member !== actor.id);
    if (answer !== 'none') {
      return done({
        ...file,
        declared: [...others, { member: actor.id, answer, overrideBy: null }],
        stage: 'RECEIVED',
        flags: [...new Set([...file.flags, 'CONFLICT' as const])],
        proposal: null,
        decision: null,
        transfer: null,
        feedback: null,
      });
    }
    const waits = file.stage === 'OPENED' || file.stage === 'REOPENED';
    if (isClear(file, actor.id) && !waits) return { ok: false, refusal: 'already-clear' };
    const declared: CaseFile['declared'] = isClear(file, actor.id)
      ? file.declared
      : [...others, { member: actor.id, answer, overrideBy: null }];
    return done({ ...file, declared, stage: waits ? 'CONFLICT_CHECKED' : file.stage });
  },
};
