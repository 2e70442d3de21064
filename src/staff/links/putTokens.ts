import { appendAudit } from '../../audit/append.ts';
import { decodeBase64Url } from '../../envelope/base64url.ts';
import { receivedHour } from '../../intake/receivedHour.ts';
import type { Store } from '../../store/openStore.ts';
import { notLockedOut } from '../casework/notLockedOut.ts';
import type { LinkSet } from './wire.ts';

/** What a member confirmed in a report, sealed and as tokens. */
export interface TokensPut {
  /** The report's id, 32 bytes. */
  readonly id: Uint8Array;
  /** Ids of the desks that the member belongs to. */
  readonly desks: readonly string[];
  readonly set: LinkSet;
  readonly member: string;
  readonly now: Date;
}

/**
 * Puts what is confirmed in a report in the place of what was, tokens and sealed words together. A set without a token
 * takes the report out of all links.
 *
 * @returns `unknown` where these desks have no such report, its words are erased, or the member is locked out of it, `stale` where the epoch is not the desk's newest
 */
export async function putTokens(
  store: Store,
  { id, desks, set, member, now }: TokensPut,
): Promise<'kept' | 'unknown' | 'stale'> {
  const report_id = id as Buffer;
  return store.db.transaction().execute(async (transaction) => {
    const report = await transaction
      .selectFrom('triage')
      .select('desk')
      .where('report_id', '=', report_id)
      .where('desk', 'in', [...desks])
      .where('erased_on', 'is', null)
      .where(notLockedOut(member))
      .forUpdate()
      .executeTakeFirst();
    if (!report) return 'unknown';
    const newest = await transaction
      .selectFrom('link_key')
      .select((select) => select.fn.max('epoch').as('epoch'))
      .where('desk', '=', report.desk)
      .executeTakeFirst();
    if (newest?.epoch !== set.epoch) return 'stale';
    await transaction.deleteFrom('link_set').where('report_id', '=', report_id).execute();
    await transaction
      .insertInto('link_set')
      .values({
        report_id,
        desk: report.desk,
        epoch: set.epoch,
        sealed: decodeBase64Url(set.sealed),
        sealed_hour: receivedHour(now),
      })
      .execute();
    const tokens = set.tokens.map(({ token, kind, strength }) => ({
      token: decodeBase64Url(token),
      report_id,
      kind,
      strength,
    }));
    if (tokens.length > 0) {
      await transaction
        .insertInto('link_token')
        .values(tokens)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
    await appendAudit(transaction, {
      actor: member,
      action: 'links.confirmed',
      at: now,
      reportId: id,
      desk: report.desk,
      detail: { epoch: set.epoch, tokens: tokens.length },
    });
    return 'kept';
  });
}
