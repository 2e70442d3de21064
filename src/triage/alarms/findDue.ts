import { encodeHex } from '../../envelope/hex.ts';
import type { NewJob } from '../../queue/jobs.ts';
import { QUIET_OPENED_MS, QUIET_UNOPENED_MS } from '../../staff/queue/limits.ts';
import type { Store } from '../../store/openStore.ts';

/** What is to be done until a moment, as the record knows it. */
export interface DueWork {
  readonly alarm: readonly NewJob<'alarm'>[];
  readonly park: readonly NewJob<'park'>[];
  readonly release: readonly NewJob<'release'>[];
}

/**
 * Finds what comes due until `until`, `limit` of each at most, the earliest first. The same work has the same job's id
 * each time that it is found, so that adding it again is harmless, and another one when its time was changed.
 */
export async function findDue(store: Store, until: Date, limit: number): Promise<DueWork> {
  const before = (ms: number): Date => new Date(until.getTime() - ms);
  const [clocks, parked, quiet] = await Promise.all([
    store.db
      .selectFrom('clock')
      .select(['report_id', 'kind', 'rings_at'])
      .where('met_at', 'is', null)
      .where('rings_at', '<=', until)
      .orderBy('rings_at')
      .limit(limit)
      .execute(),
    store.db
      .selectFrom('assignment')
      .select(['report_id', 'parked_until'])
      .where('parked_until', '<=', until)
      .orderBy('parked_until')
      .limit(limit)
      .execute(),
    store.db
      .selectFrom('assignment')
      .innerJoin('triage', 'triage.report_id', 'assignment.report_id')
      .select(['assignment.report_id', 'assignment.active_hour', 'triage.state'])
      .where('assignment.parked_until', 'is', null)
      .where('assignment.active_hour', '<=', before(QUIET_UNOPENED_MS))
      .where((where) =>
        where.or([
          where('triage.state', '=', 'RECEIVED'),
          where('assignment.active_hour', '<=', before(QUIET_OPENED_MS)),
        ]),
      )
      .orderBy('assignment.active_hour')
      .limit(limit)
      .execute(),
  ]);
  return {
    alarm: clocks.map((clock) => {
      const reportId = encodeHex(clock.report_id);
      const dueAt = clock.rings_at ?? until;
      return { id: `alarm-${reportId}-${clock.kind}-${stamp(dueAt)}`, data: { reportId, kind: clock.kind }, dueAt };
    }),
    park: parked.map((row) => {
      const dueAt = row.parked_until ?? until;
      return jobOf('park', row.report_id, dueAt);
    }),
    release: quiet.map((row) => {
      const wait = row.state === 'RECEIVED' ? QUIET_UNOPENED_MS : QUIET_OPENED_MS;
      return jobOf('release', row.report_id, new Date(row.active_hour.getTime() + wait));
    }),
  };
}

function jobOf<Name extends 'park' | 'release'>(name: Name, id: Uint8Array, dueAt: Date) {
  const reportId = encodeHex(id);
  return { id: `${name}-${reportId}-${stamp(dueAt)}`, data: { reportId }, dueAt };
}

/** Whole seconds: what is due is due to the second at the finest. */
function stamp(moment: Date): number {
  return Math.floor(moment.getTime() / 1000);
}
