import { encodeBase64Url } from '../../envelope/base64url.ts';
import type { Store } from '../../store/openStore.ts';
import type { HeldLinkKey } from './wire.ts';

/** The newest link key of each of these desks, sealed; none for a desk that has made none. */
export async function getLinkKeys(store: Store, desks: readonly string[]): Promise<HeldLinkKey[]> {
  const rows = await store.db
    .selectFrom('link_key')
    .distinctOn('desk')
    .selectAll()
    .where('desk', 'in', [...desks])
    .orderBy('desk')
    .orderBy('epoch', 'desc')
    .execute();
  return rows.map((row) => ({
    desk: row.desk,
    epoch: row.epoch,
    sealed: encodeBase64Url(row.sealed),
    keyCheck: encodeBase64Url(row.key_check),
    recipients: row.recipients,
    sealedBy: row.sealed_by,
    sealedHour: row.sealed_hour.toISOString(),
  }));
}
