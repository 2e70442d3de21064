import { encodeHex } from '../../envelope/hex.ts';
import type { Executor } from '../../store/openStore.ts';
import { sql } from '../../store/sql.ts';

/**
 * The session keys that colleagues added for a member, whichever of their keys they are for.
 *
 * @param objects SHA-256 of what is sealed
 * @returns by the object's hash in hex: packets to be put before its bytes, which are then a whole message
 */
export async function addedFor(
  executor: Executor,
  member: string,
  objects: readonly Uint8Array[],
): Promise<Map<string, Buffer>> {
  if (objects.length === 0) return new Map();
  const { rows } = await sql<{ object: Buffer; packets: Buffer }>`
    SELECT object, string_agg(packet, ''::bytea ORDER BY fingerprint) AS packets
    FROM (
      SELECT DISTINCT ON (object, fingerprint) object, fingerprint, packet FROM added_key
      WHERE object = ANY(${objects}::bytea[])
        AND fingerprint IN (SELECT fingerprint FROM roster_key WHERE member = ${member})
    ) AS own
    GROUP BY object`.execute(executor);
  return new Map(rows.map(({ object, packets }) => [encodeHex(object), packets]));
}

/** What is sealed, as the member can open it: the same bytes, behind the session keys that were added for them. */
export async function asMemberOpens(
  executor: Executor,
  member: string,
  object: Uint8Array,
  sealed: Buffer,
): Promise<Buffer> {
  const added = (await addedFor(executor, member, [object])).get(encodeHex(object));
  return added ? Buffer.concat([added, sealed]) : sealed;
}
