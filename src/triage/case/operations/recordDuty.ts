import { atWork, firstOf, permitted } from '../guards.ts';
import { done, type Operation } from '../operation.ts';
import type { OperationInputs } from '../operations.ts';

/**
 * Records that somebody was made safe, or that the case was referred; that ends the clock. That it was referred is recorded
 * by another person than the one who answered that it must be.
 */
export const recordDuty: Operation<OperationInputs['record-duty']> = {
  permission: 'case.flag',
  guard: firstOf(permitted('case.flag'), atWork, (file) =>
    Object.values(file.duties).includes('open') ? undefined : 'duty-not-open',
  ),
  apply: (file, { duty }, actor) => {
    if (file.duties[duty] !== 'open') return { ok: false, refusal: 'duty-not-open' };
    if (duty === 'iopc_referral') {
      if (!actor.may('case.decide')) return { ok: false, refusal: 'not-permitted' };
      if (file.referral?.by === actor.id) return { ok: false, refusal: 'own-referral' };
    }
    return done({ ...file, duties: { ...file.duties, [duty]: 'met' } });
  },
};
