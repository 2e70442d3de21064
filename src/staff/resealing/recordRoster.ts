import type { Roster } from '../../roster/roster.ts';
import { fingerprint, readPublicKey } from '../../seal/keys.ts';
import type { Store } from '../../store/openStore.ts';
import { sql } from '../../store/sql.ts';

/**
 * Notes which keys the roster names, and since when. The keys of a desk that was not known count as there from
 * the beginning, any later one from `now`. A roster older than one that was noted changes nothing, so that a process that
 * still has it does no harm.
 *
 * @returns whether it is the newest that is known
 */
export async function recordRoster(store: Store, roster: Roster, now: Date): Promise<boolean> {
  const named = await Promise.all(
    roster.desks.flatMap(({ id, members }) =>
      members.map(async (member) => ({
        desk: id,
        member: member.id,
        fingerprint: fingerprint(await readPublicKey(member.key)),
      })),
    ),
  );
  return store.db.transaction().execute(async (transaction) => {
    await sql`SELECT pg_advisory_xact_lock(hashtextextended('roster_key', 0))`.execute(transaction);
    const known = await transaction
      .selectFrom('roster_key')
      .select(['desk', 'fingerprint', 'gone', 'serial'])
      .execute();
    if (known.some(({ serial }) => Number(serial) > roster.serial)) return false;
    for (const { desk, member, fingerprint: key } of named) {
      const before = known.find((one) => one.desk === desk && one.fingerprint === key);
      const isFirst = !known.some((one) => one.desk === desk);
      const joins = before === undefined || before.gone;
      await transaction
        .insertInto('roster_key')
        .values({
          desk,
          fingerprint: key,
          member,
          serial: roster.serial,
          since: isFirst ? new Date(0) : now,
          gone: false,
        })
        .onConflict((conflict) =>
          conflict
            .columns(['desk', 'fingerprint'])
            .doUpdateSet({ member, serial: roster.serial, gone: false, ...(joins ? { since: now } : {}) }),
        )
        .execute();
    }
    for (const { desk, fingerprint: key } of known) {
      if (named.some((one) => one.desk === desk && one.fingerprint === key)) continue;
      await transaction
        .updateTable('roster_key')
        .set({ gone: true, serial: roster.serial })
        .where('desk', '=', desk)
        .where('fingerprint', '=', key)
        .execute();
    }
    return true;
  });
}
