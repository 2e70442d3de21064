import { encodeBase64Url } from '../../envelope/base64url.ts';
import { encodeHex } from '../../envelope/hex.ts';
import type { Executor, Store } from '../../store/openStore.ts';
import { notLockedOut } from '../casework/notLockedOut.ts';
import { addedFor } from '../resealing/addedFor.ts';
import type { HeldLinkSet } from './wire.ts';

interface SetRow {
  readonly report_id: Buffer;
  readonly desk: string;
  readonly epoch: number;
  readonly sealed: Buffer;
  readonly object: Buffer;
}

/** Rows of link_set, as an answer has them: behind the session keys that colleagues added for the member. */
export async function describeSets(executor: Executor, member: string, rows: SetRow[]): Promise<HeldLinkSet[]> {
  const added = await addedFor(
    executor,
    member,
    rows.map(({ object }) => object),
  );
  return rows.map(({ report_id, desk, epoch, sealed, object }) => {
    const packets = added.get(encodeHex(object));
    const whole = packets ? Buffer.concat([packets, sealed]) : sealed;
    return { report: encodeHex(report_id), desk, epoch, sealed: encodeBase64Url(whole) };
  });
}

/**
 * What is confirmed in a report of these desks, sealed; null where nothing is. Undefined where they have no
 * such report, or the member is locked out of it.
 */
export async function getLinkSet(
  store: Store,
  id: Uint8Array,
  desks: readonly string[],
  member: string,
): Promise<HeldLinkSet | null | undefined> {
  const row = await store.db
    .selectFrom('triage')
    .leftJoin('link_set', (join) =>
      join.onRef('link_set.report_id', '=', 'triage.report_id').onRef('link_set.desk', '=', 'triage.desk'),
    )
    .select(['link_set.report_id', 'link_set.desk', 'link_set.epoch', 'link_set.sealed', 'link_set.object'])
    .where('triage.report_id', '=', id as Buffer)
    .where('triage.desk', 'in', [...desks])
    .where(notLockedOut(member))
    .executeTakeFirst();
  if (!row) return undefined;
  const { report_id, desk, epoch, sealed, object } = row;
  if (!report_id || !desk || !epoch || !sealed || !object) return null;
  const [set] = await describeSets(store.db, member, [{ report_id, desk, epoch, sealed, object }]);
  return set ?? null;
}
