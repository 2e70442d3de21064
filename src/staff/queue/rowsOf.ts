import { type RawBuilder, sql } from '../../store/sql.ts';
import { notInConflict } from './notInConflict.ts';
import type { QueueFilter, QueueOrder, QueueView } from './wire.ts';

/** Whose reports, and which of them. */
export interface QueueScope {
  /** Ids of the desks that the member belongs to; nothing else is seen. */
  readonly desks: readonly string[];
  readonly member: string;
  readonly view: QueueView;
  readonly filter?: QueueFilter;
  readonly order?: QueueOrder;
  readonly now: Date;
}

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;

const ORDERS = {
  clock: sql`triage.next_due, triage.report_id`,
  priority: sql`triage.urgency, triage.next_due, triage.report_id`,
} as const satisfies Record<QueueOrder, unknown>;

/**
 * The rows of a view in its order, from `after` on, `limit` at most. A page is one walk along an
 * index from where the last one ended: each desk's in turn, since an index of several desks has no common order.
 */
export function rowsOf(
  columns: RawBuilder<unknown>,
  scope: QueueScope,
  limit: number,
  after: RawBuilder<unknown> = sql``,
): RawBuilder<unknown> {
  const order = ORDERS[scope.order ?? 'clock'];
  return sql`
    SELECT triage.* FROM unnest(${scope.desks}::text[]) AS mine (desk) CROSS JOIN LATERAL (
      SELECT ${columns} FROM triage
      WHERE triage.desk = mine.desk AND ${conditionsOf(scope)} ${ofFilter(scope)} ${after}
      ORDER BY ${order} LIMIT ${limit}
    ) AS triage
    ORDER BY ${order} LIMIT ${limit}`;
}

/** What holds of every row of a view, whatever its filters. */
export function conditionsOf(scope: Pick<QueueScope, 'view' | 'member' | 'now'>): RawBuilder<unknown> {
  return sql`triage.state <> 'CLOSED' AND ${notInConflict(scope.member)} ${ofView(scope)}`;
}

function ofView({ view, member, now }: Pick<QueueScope, 'view' | 'member' | 'now'>): RawBuilder<unknown> {
  switch (view) {
    case 'waiting':
      return sql`AND triage.holder IS NULL`;
    case 'mine':
      return sql`AND triage.holder = ${member} AND NOT triage.parked`;
    case 'desk':
      return sql``;
    case 'overdue':
      return sql`AND triage.next_due <= ${now}`;
    case 'parked':
      return sql`AND triage.parked`;
  }
}

function ofFilter({ filter = {}, now }: QueueScope): RawBuilder<unknown> {
  const { state, priority, assessed, age, channel, category, flag } = filter;
  const dayAgo = new Date(now.getTime() - DAY_MS);
  const weekAgo = new Date(now.getTime() - WEEK_MS);
  return sql.join(
    [
      state === undefined ? sql`` : sql`AND triage.state = ${state}`,
      priority === undefined ? sql`` : sql`AND triage.priority = ${priority === 'true'}`,
      assessed === undefined ? sql`` : ofAssessed(assessed),
      channel === undefined ? sql`` : sql`AND triage.channel = ${channel}`,
      category === undefined ? sql`` : sql`AND ${inCase('categories', category)}`,
      flag === undefined ? sql`` : sql`AND ${inCase('flags', flag)}`,
      age === 'day' ? sql`AND triage.received_hour > ${dayAgo}` : sql``,
      age === 'week' ? sql`AND triage.received_hour > ${weekAgo}` : sql``,
      age === 'older' ? sql`AND triage.received_hour <= ${weekAgo}` : sql``,
    ],
    sql` `,
  );
}

/** The urgency follows from the priority, and is said too, as the index has it: the walk begins where it does. */
const URGENCY = { high: 1, medium: 2, low: 3 } as const;

function ofAssessed(assessed: NonNullable<QueueFilter['assessed']>): RawBuilder<unknown> {
  return assessed === 'none'
    ? sql`AND triage.assessed_priority IS NULL`
    : sql`AND triage.urgency = ${URGENCY[assessed]} AND triage.assessed_priority = ${assessed}`;
}

/** Whether the case has the code; an index of the codes finds those that few cases have. */
function inCase(column: 'categories' | 'flags', code: string): RawBuilder<unknown> {
  return sql`EXISTS (
    SELECT FROM case_file
    WHERE case_file.report_id = triage.report_id AND case_file.${sql.ref(column)} @> ARRAY[${code}]::text[])`;
}
