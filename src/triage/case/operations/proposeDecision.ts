import { NEEDS_SECOND_PERSON, type OutcomeCode } from '../../rules/case/outcomes.ts';
import type { CaseFile } from '../caseFile.ts';
import { atWork, firstOf, permitted, undecided } from '../guards.ts';
import { done, type Operation } from '../operation.ts';
import type { OperationInputs } from '../operations.ts';

/** Whether a second person has to agree: to some outcomes always, to no further action where a referral is required. */
export function needsSecondPerson(file: CaseFile, outcome: OutcomeCode): boolean {
  return (
    NEEDS_SECOND_PERSON.includes(outcome) || (outcome === 'NFA_RECORDED' && file.flags.includes('REFERRAL_REQUIRED'))
  );
}

/** Where one person is enough and may decide, this decides; else it waits for somebody who may. */
export const proposeDecision: Operation<OperationInputs['propose-decision']> = {
  permission: 'case.propose',
  guard: firstOf(permitted('case.propose'), atWork, undecided, (file) => {
    if (file.stage !== 'ASSESSED') return 'not-assessed';
    return file.referral ? undefined : 'referral-missing';
  }),
  apply: (file, { outcome }, actor) => {
    if (outcome === 'IOPC_REFERRED' && file.referral?.answer === 'none') {
      return { ok: false, refusal: 'referral-contradicts' };
    }
    if (needsSecondPerson(file, outcome) || !actor.may('case.decide')) {
      return done({ ...file, proposal: { outcome, by: actor.id } });
    }
    return done({ ...file, stage: 'DECIDED', decision: { outcome, by: actor.id, approvedBy: null } });
  },
};
