import type { Store } from '../../store/openStore.ts';
import { sql } from '../../store/sql.ts';
import { notLockedOut } from '../casework/notLockedOut.ts';
import type { Member } from '../findMember.ts';
import { readReports } from './readReports.ts';
import type { QueuedReport } from './wire.ts';

/** What the queue says of one report of the member's desks; undefined for any other, and for one that they are locked out of. */
export async function describeReport(
  store: Store,
  id: Uint8Array,
  member: Member,
  now: Date,
): Promise<QueuedReport | undefined> {
  const row = await store.db
    .selectFrom('triage')
    .select(['report_id', 'desk', 'state', 'priority', 'received_hour', 'channel', 'assessed_priority'])
    .select(sql<string | null>`erased_on::text`.as('erased_on'))
    .where('report_id', '=', id as Buffer)
    .where(
      'desk',
      'in',
      member.desks.map((desk) => desk.id),
    )
    .where(notLockedOut(member.id))
    .executeTakeFirst();
  return row && (await readReports(store, [row], now))[0];
}
