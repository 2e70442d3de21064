import type { NewJob } from '../../queue/jobs.ts';
import type { DeliveryWay } from '../../store/mailTables.ts';

/** Each way has a queue of its own, so that a relay that hangs does not hold webhooks up, nor the other way round. */
export const deliveryQueues = { mail: 'deliver-mail', webhook: 'deliver-webhook' } as const;

/** The job of a delivery: the same id however often it is made. */
export function deliveryJob(way: DeliveryWay, id: Uint8Array): NewJob<'deliver-mail' | 'deliver-webhook'> {
  const hex = Buffer.from(id).toString('hex');
  return { id: `${way}-${hex}`, data: { deliveryId: hex } };
}
