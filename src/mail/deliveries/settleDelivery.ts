import type { DeliveryState } from '../../store/mailTables.ts';
import type { Store } from '../../store/openStore.ts';
import type { Outcome } from '../outcome.ts';
import { ALARM_PACE, MAIL_PACE, nextAttempt } from '../schedule/nextAttempt.ts';
import { randomFraction } from '../schedule/randomFraction.ts';
import type { ClaimedDelivery } from './claimDelivery.ts';

/**
 * Notes what became of a delivery: sent, refused for good, to be tried again, or given up after the last attempt.
 * @returns its new state
 */
export async function settleDelivery(
  store: Store,
  { id, attempts, isAlarm }: Pick<ClaimedDelivery, 'id' | 'attempts' | 'isAlarm'>,
  outcome: Outcome,
  now: Date,
): Promise<DeliveryState> {
  const again =
    outcome.kind === 'later'
      ? nextAttempt(attempts, now, randomFraction(), isAlarm ? ALARM_PACE : MAIL_PACE)
      : undefined;
  const state = stateAfter(outcome, again);
  await store.db
    .updateTable('delivery')
    .set({
      state,
      claimed_until: null,
      next_attempt_at: again ?? null,
      ended_on: again ? null : now.toISOString().slice(0, 10),
      code: outcome.kind === 'sent' ? null : outcome.code,
    })
    .where('id', '=', id)
    .where('state', '=', 'sending')
    .execute();
  return state;
}

function stateAfter(outcome: Outcome, again: Date | undefined): DeliveryState {
  if (outcome.kind !== 'later') return outcome.kind;
  return again ? 'waiting' : 'given-up';
}
