import { encodeBase64Url } from '../../envelope/base64url.ts';
import { encodeHex } from '../../envelope/hex.ts';
import type { Store } from '../../store/openStore.ts';
import { notLockedOut } from '../casework/notLockedOut.ts';
import type { HeldLinkSet } from './wire.ts';

/** A row of link_set, as an answer has it. */
export function describeSet(row: { report_id: Buffer; desk: string; epoch: number; sealed: Buffer }): HeldLinkSet {
  const { desk, epoch } = row;
  return { report: encodeHex(row.report_id), desk, epoch, sealed: encodeBase64Url(row.sealed) };
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
    .select(['link_set.report_id', 'link_set.desk', 'link_set.epoch', 'link_set.sealed'])
    .where('triage.report_id', '=', id as Buffer)
    .where('triage.desk', 'in', [...desks])
    .where(notLockedOut(member))
    .executeTakeFirst();
  if (!row) return undefined;
  const { report_id, desk, epoch, sealed } = row;
  return report_id && desk && epoch && sealed ? describeSet({ report_id, desk, epoch, sealed }) : null;
}
