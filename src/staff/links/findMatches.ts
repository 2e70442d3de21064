import { appendAudit } from '../../audit/append.ts';
import { decodeBase64Url, encodeBase64Url } from '../../envelope/base64url.ts';
import { encodeHex } from '../../envelope/hex.ts';
import type { LinkKind, Strength } from '../../links/kinds.ts';
import type { Store } from '../../store/openStore.ts';
import { notLockedOut } from '../casework/notLockedOut.ts';
import { MAX_MATCHES } from './limits.ts';
import { selectMatches } from './selectMatches.ts';
import type { LinkMatches } from './wire.ts';

/** Which reports share one of these tokens. */
export interface MatchQuery {
  /** The report that is being read, 32 bytes; itself never among the answers. */
  readonly id: Uint8Array;
  /** Ids of the desks that the member belongs to. */
  readonly desks: readonly string[];
  /** base64url. */
  readonly tokens: readonly string[];
  readonly member: string;
  readonly now: Date;
}

/**
 * Finds the reports of these desks that share a token with what a member confirmed, newest first, and records that two
 * records were compared.
 *
 * @returns undefined where these desks have no such report, or the member is locked out of it; nothing is looked up or recorded then
 */
export async function findMatches(
  store: Store,
  { id, desks, tokens, member, now }: MatchQuery,
): Promise<LinkMatches | undefined> {
  return store.db.transaction().execute(async (transaction) => {
    const report = await transaction
      .selectFrom('triage')
      .select('desk')
      .where('report_id', '=', id as Buffer)
      .where('desk', 'in', [...desks])
      .where(notLockedOut(member))
      .executeTakeFirst();
    if (!report) return undefined;
    const rows = await selectMatches(transaction, { except: id, desks, member, tokens: tokens.map(decodeBase64Url) });
    await appendAudit(transaction, {
      actor: member,
      action: 'links.compared',
      at: now,
      reportId: id,
      desk: report.desk,
      detail: { tokens: tokens.length, matches: rows.length },
    });
    return {
      matches: rows.slice(0, MAX_MATCHES).map((row) => ({
        token: encodeBase64Url(row.token),
        report: encodeHex(row.report_id),
        desk: row.desk,
        state: row.state,
        receivedHour: row.received_hour.toISOString(),
        kind: row.kind as LinkKind,
        strength: row.strength as Strength,
      })),
      more: rows.length > MAX_MATCHES,
    };
  });
}
