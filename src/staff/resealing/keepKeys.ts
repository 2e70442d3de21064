import { appendAudits } from '../../audit/append.ts';
import { decodeBase64Url } from '../../envelope/base64url.ts';
import { encodeHex } from '../../envelope/hex.ts';
import { receivedHour } from '../../intake/receivedHour.ts';
import type { Store } from '../../store/openStore.ts';
import { sql } from '../../store/sql.ts';
import { keptTime } from '../casework/keptTime.ts';
import { fromHex } from '../queue/queueCursor.ts';
import { type LackingFor, openToBoth, sealedThings } from './lacking.ts';
import type { Kept, SealedKey } from './wire.ts';

interface Thing {
  readonly report_id: Buffer;
  readonly object: Buffer;
  readonly received_hour: Date;
}

/**
 * Keeps session keys that a colleague sealed for a newcomer, beside what they open, and records it for each report. What
 * is sealed is not touched. Of what has been closed, moved or locked against one of the two meanwhile, nothing is kept; nor
 * of what another colleague was first with.
 */
export async function keepKeys(store: Store, of: LackingFor, keys: readonly SealedKey[], now: Date): Promise<Kept> {
  const reports = [...new Set(keys.map(({ report }) => report))].sort().map(fromHex);
  return store.db.transaction().execute(async (transaction) => {
    // A conflict, a closing or a move takes the same lock, so it comes wholly before or wholly after.
    await sql`SELECT FROM triage WHERE report_id = ANY(${reports}::bytea[]) ORDER BY report_id FOR UPDATE`.execute(
      transaction,
    );
    const { rows } = await sql<Thing>`
      SELECT thing.report_id, thing.object, triage.received_hour
      FROM (${openToBoth(of)}) AS open
      JOIN triage ON triage.report_id = open.report_id
      JOIN (${sealedThings(of.desk, 0)}) AS thing ON thing.report_id = open.report_id
      WHERE open.report_id = ANY(${reports}::bytea[])`.execute(transaction);
    const things = new Map(rows.map((row) => [`${encodeHex(row.report_id)} ${encodeHex(row.object)}`, row]));
    const kept = new Map<string, { thing: Thing; things: number }>();
    for (const { report, object, packet } of keys) {
      const thing = things.get(`${report} ${object}`);
      if (!thing) continue;
      const { numInsertedOrUpdatedRows } = await transaction
        .insertInto('added_key')
        .values({
          object: thing.object,
          fingerprint: of.fingerprint,
          report_id: thing.report_id,
          packet: decodeBase64Url(packet),
          sealed_by: of.colleague,
          sealed_hour: receivedHour(now),
        })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow();
      if (numInsertedOrUpdatedRows === 0n) continue;
      kept.set(report, { thing, things: (kept.get(report)?.things ?? 0) + 1 });
    }
    await appendAudits(
      transaction,
      [...kept.values()].map(({ thing, things: count }) => ({
        actor: of.colleague,
        action: 'report.sealed-for' as const,
        at: keptTime(thing.received_hour, now),
        reportId: thing.report_id,
        desk: of.desk,
        detail: { member: of.member, key: of.fingerprint, things: count },
      })),
    );
    return { kept: [...kept.values()].reduce((sum, { things: count }) => sum + count, 0) };
  });
}
