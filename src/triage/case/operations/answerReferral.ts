import type { Actor } from '../actor.ts';
import type { CaseFile, Referral } from '../caseFile.ts';
import { atWork, firstOf, permitted } from '../guards.ts';
import { done, type Operation } from '../operation.ts';
import type { OperationInputs } from '../operations.ts';
import type { Refusal } from '../refusals.ts';

/** Answers that start the clock: it must be referred, or the IOPC calls it in. */
const STARTS_CLOCK: readonly string[] = ['mandatory', 'call-in'];

const startsClock = (referral: Pick<Referral, 'answer'> | null): boolean =>
  referral !== null && STARTS_CLOCK.includes(referral.answer);

/**
 * Answers whether it is referred to the IOPC. It may be answered after the decision too, since a call-in may come at any
 * time. Once a clock runs, only a second person who may decide takes the answer back, and that takes the clock away.
 */
export const answerReferral: Operation<OperationInputs['answer-referral']> = {
  permission: 'case.propose',
  guard: firstOf(permitted('case.propose'), atWork, (file) => (file.proposal ? 'proposal-open' : undefined)),
  apply: (file, input, actor, now) => {
    const refusal = wrongAnswer(file, input, now) ?? withdrawnAlone(file, input, actor);
    if (refusal !== undefined) return { ok: false, refusal };
    const others = file.flags.filter((flag) => flag !== 'REFERRAL_REQUIRED');
    return done({
      ...file,
      referral: { ...input, by: actor.id },
      flags: startsClock(input) ? [...others, 'REFERRAL_REQUIRED'] : others,
      duties: { ...file.duties, iopc_referral: startsClock(input) ? 'open' : 'none' },
    });
  },
};

function wrongAnswer(file: CaseFile, input: OperationInputs['answer-referral'], now: Date): Refusal | undefined {
  const isMandatory = input.answer === 'mandatory';
  if (isMandatory !== input.rules.length > 0) return 'referral-wrong';
  if (startsClock(input) !== (input.clearAt !== null)) return 'referral-wrong';
  if (input.clearAt && (input.clearAt < file.receivedHour || input.clearAt > now)) return 'referral-wrong';
  const isDecided = file.decision !== null && file.stage !== 'CONFLICT_CHECKED' && file.stage !== 'ASSESSED';
  return isDecided && !startsClock(input) ? 'decided' : undefined;
}

/** Taking the answer back, or moving its clock later, needs another person; an earlier moment does not. */
function withdrawnAlone(file: CaseFile, input: OperationInputs['answer-referral'], actor: Actor): Refusal | undefined {
  const before = file.referral;
  if (!before || !startsClock(before)) return undefined;
  const isLater = input.clearAt === null || (before.clearAt !== null && input.clearAt > before.clearAt);
  if (!isLater) return file.duties.iopc_referral === 'met' ? 'referral-done' : undefined;
  if (file.duties.iopc_referral === 'met') return startsClock(input) ? undefined : 'referral-done';
  return before.by !== actor.id && actor.may('case.decide') ? undefined : 'referral-withdrawn-alone';
}
