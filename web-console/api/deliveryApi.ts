import type { Deliveries } from '../../src/staff/deliveries/wire.ts';
import { call, send } from './staffApi.ts';

/** What could not be delivered, what is tried again, and how many of each recipient. */
export async function readDeliveries(): Promise<Deliveries> {
  return (await call('/deliveries', 'person')).json();
}

/** @throws Problem `delivery-not-failed`, `not-found` */
export async function retryDelivery(id: string): Promise<void> {
  await send('POST', `/deliveries/${id}/retry`);
}
