import { randomBytes } from 'node:crypto';
import type { Store } from '../../store/openStore.ts';
import type { MailSettings } from '../settings/shape.ts';
import { DELIVERY_ID_BYTES } from './limits.ts';

/** How long a notice or an alarm is remembered after its day: as long as one that failed may matter to somebody. */
const MEMORY_MS = 30 * 86_400_000;

/**
 * Adds the day's notice for every recipient of a desk whose mode is `notice`, whatever is in the queue. Doing it again,
 * or in another process, changes nothing. Old notices and alarms go.
 */
export async function addNotices(store: Store, settings: MailSettings, now: Date): Promise<void> {
  const day = now.toISOString().slice(0, 10);
  const notices = Object.entries(settings.desks)
    .filter(([, { mode }]) => mode === 'notice')
    .flatMap(([desk, { recipients }]) => recipients.map(({ name }) => ({ desk, recipient: name })))
    .map(({ desk, recipient }) => ({
      id: randomBytes(DELIVERY_ID_BYTES),
      way: 'mail' as const,
      recipient,
      desk,
      notice_day: day,
      next_attempt_at: now,
    }));
  const before = new Date(now.getTime() - MEMORY_MS);
  await store.db
    .deleteFrom('delivery')
    .where(({ or, eb }) =>
      or([eb('notice_day', '<', before), eb.and([eb('alarm', '=', true), eb('ended_on', '<', before)])]),
    )
    .execute();
  if (notices.length === 0) return;
  await store.db
    .insertInto('delivery')
    .values(notices)
    .onConflict((conflict) => conflict.columns(['notice_day', 'recipient']).doNothing())
    .execute();
}
