import { appendAudits } from '../../audit/append.ts';
import { encodeHex } from '../../envelope/hex.ts';
import { receivedHour } from '../../intake/receivedHour.ts';
import type { Store } from '../../store/openStore.ts';
import { addedFor } from '../resealing/addedFor.ts';
import { indexableBy } from './indexable.ts';

/** A member's browser asks for sealed reports, to put them into its index. */
export interface BatchRequest {
  readonly ids: readonly Uint8Array[];
  /** Ids of the desks that the member belongs to. */
  readonly desks: readonly string[];
  readonly member: string;
  readonly now: Date;
}

/**
 * Hands out sealed bytes for a member's index, and in the same transaction records each as consulted for that. It opens
 * nothing: no state changes, no clock stops. What the member may not read, or nobody has any more, is left out.
 */
export async function readBatch(
  store: Store,
  { ids, desks, member, now }: BatchRequest,
): Promise<{ id: Buffer; sealed: Buffer }[]> {
  return store.db.transaction().execute(async (transaction) => {
    const rows = await indexableBy(transaction, desks, member)
      .innerJoin('report', 'report.id', 'triage.report_id')
      .leftJoin('report_copy', (join) =>
        join.onRef('report_copy.report_id', '=', 'triage.report_id').onRef('report_copy.desk', '=', 'triage.desk'),
      )
      .select(['report.id', 'report.sealed', 'report_copy.sealed as copy', 'report_copy.id as copy_id', 'triage.desk'])
      .where('report.id', 'in', ids as Buffer[])
      .orderBy('report.id')
      .execute();
    await appendAudits(
      transaction,
      rows.map(({ id, desk }) => ({
        actor: member,
        action: 'report.indexed' as const,
        at: receivedHour(now),
        reportId: id,
        desk,
      })),
    );
    const added = await addedFor(
      transaction,
      member,
      rows.map(({ id, copy_id }) => copy_id ?? id),
    );
    return rows.map(({ id, sealed, copy, copy_id }) => {
      const packets = added.get(encodeHex(copy_id ?? id));
      const bytes = copy ?? sealed;
      return { id, sealed: packets ? Buffer.concat([packets, bytes]) : bytes };
    });
  });
}
