import { receivedHour } from '../../intake/receivedHour.ts';
import type { Store } from '../../store/openStore.ts';
import { type AlarmStage, isTold, stageOf } from './alarmRules.ts';

export interface RungClock {
  readonly desk: string;
  readonly stage: AlarmStage;
}

/**
 * Lets a clock ring that has come to a stage: keeps the alarm, once for each clock and stage, and sets when it is to ring
 * next. A clock that was met meanwhile, a report that was closed, and a second ring of one stage change nothing.
 */
export async function ringClock(
  store: Store,
  reportId: Uint8Array,
  kind: string,
  now: Date,
): Promise<RungClock | undefined> {
  const id = reportId as Buffer;
  return store.db.transaction().execute(async (transaction) => {
    const clock = await transaction
      .selectFrom('clock')
      .innerJoin('triage', 'triage.report_id', 'clock.report_id')
      .select(['clock.due_at', 'clock.rings_at', 'triage.desk', 'triage.state'])
      .where('clock.report_id', '=', id)
      .where('clock.kind', '=', kind)
      .where('clock.met_at', 'is', null)
      .forUpdate('clock')
      .executeTakeFirst();
    if (!clock?.rings_at) return undefined;
    const { desk, due_at: dueAt, rings_at: ringsAt } = clock;
    const isClosed = clock.state === 'CLOSED';
    const stage = stageOf({ kind, ringsAt, dueAt }, now);
    if (stage === undefined) return undefined;
    await transaction
      .updateTable('clock')
      .set({ rings_at: isClosed || stage === 'overdue' ? null : dueAt })
      .where('report_id', '=', id)
      .where('kind', '=', kind)
      .execute();
    if (isClosed) return undefined;
    const rang = await transaction
      .insertInto('alarm')
      .values({ report_id: id, kind, stage, rang_hour: receivedHour(now), notified: !isTold(kind, stage) })
      .onConflict((conflict) => conflict.doNothing())
      .returning('stage')
      .executeTakeFirst();
    return rang && { desk, stage };
  });
}
