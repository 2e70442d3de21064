import { encodeBase64Url } from '../../envelope/base64url.ts';
import { encodeHex } from '../../envelope/hex.ts';
import { MAX_RECIPIENTS } from '../../envelope/sizes.ts';
import { leadingKeyPackets } from '../../seal/keyPackets.ts';
import type { Store } from '../../store/openStore.ts';
import { sql } from '../../store/sql.ts';
import { fromHex } from '../queue/queueCursor.ts';
import { addedFor } from './addedFor.ts';
import { type LackingFor, lacking } from './lacking.ts';
import { BATCH_SIZE, MAX_HEADER_BYTES } from './limits.ts';
import type { Headers, Place } from './wire.ts';

/**
 * The session keys, sealed as they are, of some of what a newcomer lacks. Nothing of what they open is handed out, so
 * this consults no report.
 */
export async function readHeaders(store: Store, of: LackingFor, after: Place | null): Promise<Headers> {
  const place = after ?? { report: '', object: '' };
  const { rows } = await sql<{ report_id: Buffer; object: Buffer; beginning: Buffer }>`
    SELECT * FROM (${lacking(of, MAX_HEADER_BYTES)}) AS less
    WHERE (report_id, object) > (${fromHex(place.report)}::bytea, ${fromHex(place.object)}::bytea)
    ORDER BY report_id, object LIMIT ${BATCH_SIZE}`.execute(store.db);
  const own = await addedFor(
    store.db,
    of.colleague,
    rows.map(({ object }) => object),
  );
  const things = rows.map(({ report_id, object, beginning }) => {
    const added = own.get(encodeHex(object)) ?? Buffer.alloc(0);
    const packets = Buffer.concat([added, leadingKeyPackets(beginning, MAX_RECIPIENTS)]);
    return { report: encodeHex(report_id), object: encodeHex(object), packets: encodeBase64Url(packets) };
  });
  return { things, isLast: rows.length < BATCH_SIZE };
}
