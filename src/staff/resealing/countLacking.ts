import type { CurrentRoster } from '../../api/context.ts';
import { fingerprint, readPublicKey } from '../../seal/keys.ts';
import type { Store } from '../../store/openStore.ts';
import { sql } from '../../store/sql.ts';
import type { Member } from '../findMember.ts';
import { lacking, openToBoth } from './lacking.ts';
import type { Joined } from './wire.ts';

/** Who has joined the member's desks, and how many open reports they cannot open whole yet; who can open all is not there. */
export async function countLacking(store: Store, current: CurrentRoster | null, colleague: Member): Promise<Joined[]> {
  const found: Joined[] = [];
  const recent = await store.db
    .selectFrom('roster_key')
    .select(['desk', 'fingerprint'])
    .where('since', '>', new Date(0))
    .where('gone', '=', false)
    .execute();
  for (const { id: desk } of colleague.desks) {
    for (const member of current?.roster.desks.find(({ id }) => id === desk)?.members ?? []) {
      const key = fingerprint(await readPublicKey(member.key));
      if (!recent.some((one) => one.desk === desk && one.fingerprint === key)) continue;
      const of = { desk, member: member.id, fingerprint: key, colleague: colleague.id };
      const { rows } = await sql<{ lacking: string; open: string }>`
        SELECT (SELECT count(DISTINCT report_id) FROM (${lacking(of, 0)}) AS less) AS lacking,
          (SELECT count(*) FROM (${openToBoth(of)}) AS open) AS open`.execute(store.db);
      const counted = { lacking: Number(rows[0]?.lacking), open: Number(rows[0]?.open) };
      if (counted.lacking > 0) found.push({ desk, member: member.id, fingerprint: key, ...counted });
    }
  }
  return found;
}
