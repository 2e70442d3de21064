import { randomBytes } from 'node:crypto';
import type { Notify } from '../../triage/alarms/notify.ts';
import type { MailSettings } from '../settings/shape.ts';
import { DELIVERY_ID_BYTES } from './limits.ts';

const MINUTE_MS = 60_000;

/** Of several reports that come within a minute and tell of danger one mail tells; whoever it wakes sees them all. */
const URGENT_PAUSE_MS = MINUTE_MS;

/**
 * The notice by mail: a delivery for everybody who is on call for the desk, made with the note that they were told, so that
 * neither is without the other. Handing it to the relay, again and again where that fails, is the deliveries' business.
 * Then the desk gets no further mail for `alarmMinutes`; danger waits for that no longer than a minute.
 */
export function notifyByMail(settings: MailSettings, clock: () => Date): Notify {
  return async ({ desk, onCall: isUrgent }, executor) => {
    const onCall = settings.desks[desk]?.onCall ?? [];
    if (onCall.length === 0) return;
    const now = clock();
    await executor
      .insertInto('delivery')
      .values(
        onCall.map(({ name }) => ({
          id: randomBytes(DELIVERY_ID_BYTES),
          way: 'mail' as const,
          recipient: name,
          desk,
          alarm: true,
          next_attempt_at: now,
        })),
      )
      .execute();
    const pause = (urgent: boolean, ms: number) => ({ desk, urgent, ends_at: new Date(now.getTime() + ms) });
    await executor
      .insertInto('alarm_pause')
      .values([pause(false, settings.alarmMinutes * MINUTE_MS), ...(isUrgent ? [pause(true, URGENT_PAUSE_MS)] : [])])
      .onConflict((conflict) =>
        conflict.columns(['desk', 'urgent']).doUpdateSet((row) => ({ ends_at: row.ref('excluded.ends_at') })),
      )
      .execute();
  };
}
