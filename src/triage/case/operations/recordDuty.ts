import type { Actor } from '../actor.ts';
import type { CaseFile, Duty } from '../caseFile.ts';
import { atWork, firstOf, permitted } from '../guards.ts';
import { done, type Operation } from '../operation.ts';
import type { OperationInputs } from '../operations.ts';
import type { Refusal } from '../refusals.ts';

const guard = firstOf(permitted('case.flag'), atWork, (file) =>
  Object.values(file.duties).includes('open') ? undefined : 'duty-not-open',
);

/** Why this person cannot record that this duty was done; undefined where they can. */
export function refusalOfDuty(file: CaseFile, duty: Duty, actor: Actor): Refusal | undefined {
  const refusal = guard(file, actor);
  if (refusal !== undefined) return refusal;
  if (file.duties[duty] !== 'open') return 'duty-not-open';
  if (duty !== 'iopc_referral') return undefined;
  if (!actor.may('case.decide')) return 'referral-not-yours';
  return file.referral?.by === actor.id ? 'own-referral' : undefined;
}

/**
 * Records that somebody was made safe, or that the case was referred; that ends the clock. That it was referred is recorded
 * by another person than the one who answered that it must be.
 */
export const recordDuty: Operation<OperationInputs['record-duty']> = {
  permission: 'case.flag',
  guard,
  apply: (file, { duty }, actor) => {
    const refusal = refusalOfDuty(file, duty, actor);
    if (refusal !== undefined) return { ok: false, refusal };
    return done({ ...file, duties: { ...file.duties, [duty]: 'met' } });
  },
};
