import type { LogEvent } from '../../src/log/logEvent.ts';
import { type ClaimedDelivery, claimDelivery } from '../../src/mail/deliveries/claimDelivery.ts';
import { keepTrying } from '../../src/mail/deliveries/keepTrying.ts';
import { settleDelivery } from '../../src/mail/deliveries/settleDelivery.ts';
import { createWayHealth } from '../../src/mail/deliveries/wayHealth.ts';
import { withholdDelivery } from '../../src/mail/deliveries/withholdDelivery.ts';
import type { Outcome } from '../../src/mail/outcome.ts';
import type { JobHandler } from '../../src/queue/createWorker.ts';
import type { DeliveryWay } from '../../src/store/mailTables.ts';
import type { Store } from '../../src/store/openStore.ts';
import { JobDataError } from './reportIdOf.ts';

const DELIVERY_ID = /^[0-9a-f]{32}$/;

export interface DeliverContext {
  readonly store: Store;
  readonly log: LogEvent;
  readonly way: DeliveryWay;
  /** Hands it over. Does not fail. */
  readonly send: (delivery: ClaimedDelivery, at: Date) => Promise<Outcome>;
}

/**
 * The job that makes one delivery: claims it, hands it over, notes what became of it. The job does not fail when the
 * other side does: when to try again is the record's to say. A delivery that somebody else has in hand is left alone, and
 * one whose report is no longer at its desk is ended.
 */
export function deliverJob(context: DeliverContext): JobHandler<'deliver-mail' | 'deliver-webhook'> {
  const { store, log, way, send } = context;
  const note = createWayHealth(way, log);
  return async ({ deliveryId }) => {
    if (!DELIVERY_ID.test(deliveryId)) throw new JobDataError('A delivery job carries no delivery id.');
    const id = Buffer.from(deliveryId, 'hex');
    if (await withholdDelivery(store, id, new Date())) return;
    const delivery = await claimDelivery(store, id, way, new Date());
    if (delivery === undefined) return;
    const outcome = await send(delivery, new Date());
    const state = await keepTrying(() => settleDelivery(store, delivery, outcome, new Date()));
    note(state, outcome.kind === 'sent' ? undefined : outcome.code);
  };
}
