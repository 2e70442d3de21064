import { randomBytes } from 'node:crypto';
import type { PlannedDelivery } from '../../store/insertTriage.ts';
import type { PlanDeliveries } from '../../triage/enterQueue.ts';
import { batchTime } from '../schedule/batchTime.ts';
import { randomFraction } from '../schedule/randomFraction.ts';
import type { MailSettings } from '../settings/shape.ts';
import { DELIVERY_ID_BYTES } from './limits.ts';

/**
 * The deliveries that a report of a desk starts: one for each recipient when the desk's mode sends reports, and one for
 * each webhook. `off` and `notice` send none.
 */
export function deliveryPlan(settings: MailSettings, clock: () => Date = () => new Date()): PlanDeliveries {
  const plan = (way: PlannedDelivery['way'], recipient: string, mode: 'batched' | 'immediate'): PlannedDelivery => ({
    id: randomBytes(DELIVERY_ID_BYTES),
    way,
    recipient,
    at: mode === 'batched' ? batchTime(clock(), randomFraction()) : clock(),
  });
  return (desk) => {
    const own = settings.desks[desk];
    if (own === undefined) return [];
    const { mode } = own;
    const mails = mode === 'off' || mode === 'notice' ? [] : own.recipients.map(({ name }) => plan('mail', name, mode));
    return [...mails, ...own.webhooks.map((webhook) => plan('webhook', webhook.name, webhook.mode))];
  };
}
