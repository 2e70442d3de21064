import { encodeHex } from '../../envelope/hex.ts';
import type { NewJob } from '../../queue/jobs.ts';
import type { Store } from '../../store/openStore.ts';
import { countedLongEnough } from './erasureDay.ts';

/** Finds the reports whose words may go now, `limit` at most, the longest due first. */
export async function findErasable(
  store: Store,
  now: Date,
  retentionDays: number,
  limit: number,
): Promise<NewJob<'retention'>[]> {
  const rows = await store.db
    .selectFrom('erasable')
    .select('report_id')
    .where('counts_from', '<=', countedLongEnough(now, retentionDays))
    .orderBy('counts_from')
    .limit(limit)
    .execute();
  return rows.map(({ report_id }) => {
    const reportId = encodeHex(report_id);
    return { id: `retention-${reportId}`, data: { reportId } };
  });
}
