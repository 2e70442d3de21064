import { appendAudit } from '../../audit/append.ts';
import { decodeBase64Url } from '../../envelope/base64url.ts';
import { receivedHour } from '../../intake/receivedHour.ts';
import type { Store } from '../../store/openStore.ts';
import { sql } from '../../store/sql.ts';
import type { SealedLinkKey } from './wire.ts';

/** A link key as a member sealed it, and who that is. */
export interface KeyPut {
  readonly key: SealedLinkKey;
  readonly member: string;
  readonly now: Date;
}

/**
 * Keeps a desk's link key: that of the epoch after the newest one, or the newest one sealed anew, which must be the same
 * key by its check. Of two members who make one at once only the first is heard.
 *
 * @returns false when the epoch is neither, or the key another; nothing is kept then
 */
export async function putLinkKey(store: Store, { key, member, now }: KeyPut): Promise<boolean> {
  const { desk, epoch, recipients } = key;
  const check = decodeBase64Url(key.keyCheck);
  return store.db.transaction().execute(async (transaction) => {
    await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`link_key ${desk}`}, 0))`.execute(transaction);
    const newest = await transaction
      .selectFrom('link_key')
      .select(['epoch', 'key_check'])
      .where('desk', '=', desk)
      .orderBy('epoch', 'desc')
      .limit(1)
      .executeTakeFirst();
    const isNext = epoch === (newest?.epoch ?? 0) + 1;
    const isSame = newest?.epoch === epoch && newest.key_check.equals(check);
    if (!isNext && !isSame) return false;
    const sealing = {
      sealed: decodeBase64Url(key.sealed),
      recipients,
      sealed_by: member,
      sealed_hour: receivedHour(now),
    };
    await transaction
      .insertInto('link_key')
      .values({ desk, epoch, key_check: check, ...sealing })
      .onConflict((conflict) => conflict.columns(['desk', 'epoch']).doUpdateSet(sealing))
      .execute();
    await appendAudit(transaction, {
      actor: member,
      action: isNext ? 'link-key.made' : 'link-key.shared',
      at: now,
      desk,
      detail: { epoch, recipients: recipients.length },
    });
    return true;
  });
}
