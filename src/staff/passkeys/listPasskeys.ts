import { encodeBase64Url } from '../../envelope/base64url.ts';
import type { Store } from '../../store/openStore.ts';
import type { Passkey } from './wire.ts';

/** An account's passkeys, oldest first. */
export async function listPasskeys(store: Store, account: string): Promise<Passkey[]> {
  const rows = await store.db
    .selectFrom('passkey')
    .select(['credential_id', 'name', 'added_at', 'used_at'])
    .where('account', '=', account)
    .orderBy('added_at')
    .orderBy('credential_id')
    .execute();
  return rows.map((row) => ({
    id: encodeBase64Url(Uint8Array.from(row.credential_id)),
    name: row.name,
    addedAt: row.added_at.toISOString(),
    usedAt: row.used_at?.toISOString() ?? null,
  }));
}
