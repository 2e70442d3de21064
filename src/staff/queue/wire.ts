import { z } from '@hono/zod-openapi';
import { CATEGORIES } from '../../triage/rules/case/categories.ts';
import { FLAGS } from '../../triage/rules/case/flags.ts';
import { PRIORITIES, type PriorityCode } from '../../triage/rules/case/priorities.ts';
import { reportIdSchema } from '../wire.ts';
import { PARK_REASONS } from './parkReasons.ts';
import { CURSOR_SHAPE } from './queueCursor.ts';

/** What the console and the service say to each other about the queue. The console imports the types alone. */

const oneOf = <Code extends string>(list: readonly { readonly code: Code }[]) =>
  z.enum(list.map(({ code }) => code) as [Code, ...Code[]]);

const time = z.iso.datetime().openapi({ example: '2026-11-21T14:00:00.000Z' });

/** Which part of a desk's open reports is shown. */
export const QUEUE_VIEWS = ['waiting', 'mine', 'desk', 'overdue', 'parked'] as const;

/** By the next clock, or by what a member says of it. */
export const QUEUE_ORDERS = ['clock', 'priority'] as const;

/** The priorities that a member gives, and that none was given. */
export const ASSESSED = ['high', 'medium', 'low', 'none'] as const satisfies readonly (PriorityCode | 'none')[];

/** The states of section 6 that an open report can have. */
export const OPEN_STATES = [
  'RECEIVED',
  'OPENED',
  'CONFLICT_CHECKED',
  'ASSESSED',
  'DECIDED',
  'FEEDBACK_SENT',
  'REOPENED',
] as const;

export const CHANNELS = ['chat', 'plain', 'email', 'hotline'] as const;

/** How long ago a report came in. */
export const AGES = ['day', 'week', 'older'] as const;

export const clockSchema = z
  .object({
    kind: z.string().openapi({ example: 'first_open' }),
    startedAt: time.openapi({ description: 'From when its time counts' }),
    dueAt: time,
    metAt: time.nullable().openapi({ description: 'The hour in which the duty was done; null while it is open' }),
    overdue: z.boolean().openapi({ description: 'Open, and its time is over' }),
  })
  .openapi('StaffClock');

export const openingSchema = z.object({ member: z.string(), openedHour: time }).openapi('StaffOpening');

export const assignmentSchema = z
  .object({
    holder: z.string().openapi({ description: 'Who has it' }),
    parked: z
      .object({ until: time, reason: z.enum(PARK_REASONS) })
      .nullable()
      .openapi({ description: 'When it comes back by itself, and why it was put by; null while it is in hand' }),
  })
  .openapi('StaffAssignment');

export const queuedReportSchema = z
  .object({
    id: reportIdSchema,
    desk: z.string(),
    state: z.string().openapi({ example: 'RECEIVED' }),
    channel: z.string().openapi({ example: 'chat' }),
    receivedHour: time.openapi({ description: 'Rounded down to the hour; no finer time is kept' }),
    priority: z.boolean().openapi({ description: 'Its reporter marked it as urgent' }),
    assessedPriority: oneOf(PRIORITIES).nullable().openapi({ description: 'What a member says; null until one has' }),
    erasedOn: z.string().nullable().openapi({ description: 'The day on which its words were erased' }),
    flags: z.array(z.string()).openapi({ description: 'Of its case, in codes', example: ['DANGER'] }),
    categories: z.array(z.string()).openapi({ description: 'Of its case, in codes', example: ['DIS'] }),
    overdue: z.boolean().openapi({ description: 'One of its clocks is overdue' }),
    clocks: z.array(clockSchema).openapi({ description: 'By due time' }),
    openings: z.array(openingSchema).openapi({ description: 'Who opened it and in which hour, oldest first' }),
    assignment: assignmentSchema.nullable().openapi({ description: 'Who has it; null when nobody has' }),
  })
  .openapi('StaffReport');

export const queueQuerySchema = z.object({
  view: z.enum(QUEUE_VIEWS).default('waiting').openapi({
    description:
      '`waiting`: nobody has it. `mine`: the member has it. `desk`: every open one. `overdue`: a clock is. `parked`: put by.',
  }),
  order: z.enum(QUEUE_ORDERS).default('clock').openapi({
    description:
      '`clock`: by the next clock. `priority`: by the priority that a member gave, then by the next clock; what nobody has assessed stands with the high ones if its reporter marked it as urgent, else with the medium ones',
  }),
  state: z.enum(OPEN_STATES).optional(),
  priority: z.enum(['true', 'false']).optional().openapi({ description: 'Whether its reporter marked it as urgent' }),
  assessed: z
    .enum(ASSESSED)
    .optional()
    .openapi({ description: 'The priority that a member gave; `none`: nobody has yet' }),
  age: z.enum(AGES).optional().openapi({ description: 'Received within a day, within a week, or longer ago' }),
  channel: z.enum(CHANNELS).optional(),
  category: oneOf(CATEGORIES).optional().openapi({ description: 'Among the categories that its case was given' }),
  flag: oneOf(FLAGS).optional().openapi({ description: 'Among the flags of its case' }),
  after: z.string().regex(CURSOR_SHAPE).optional().openapi({ description: 'The `next` of the page before' }),
});

export const queueCountsSchema = z
  .object({ waiting: z.int(), mine: z.int(), desk: z.int(), overdue: z.int(), parked: z.int() })
  .openapi('StaffQueueCounts', { description: 'Each counts to 1,000 and no further' });

export const queuePageSchema = z
  .object({
    now: time.openapi({ description: "The service's time, to which the clocks are to be read" }),
    counts: queueCountsSchema,
    reports: z.array(queuedReportSchema),
    next: z.string().nullable().openapi({ description: 'Asks for the page after this one; null on the last' }),
  })
  .openapi('StaffQueuePage');

export const takenSchema = z
  .object({ id: reportIdSchema.nullable().openapi({ description: 'The report that was taken; null when none waits' }) })
  .openapi('StaffTaken');

export const claimSchema = z
  .object({
    taken: z.boolean().openapi({ description: 'Whether the member has it now' }),
    holder: z.string().openapi({ description: 'Who has it' }),
  })
  .openapi('StaffClaim');

export const handOverSchema = z.strictObject({ to: z.string().min(1).max(100) }).openapi('StaffHandOver');

export const parkSchema = z
  .strictObject({
    until: z.iso.date().openapi({ description: 'A day in the time zone of the rules: it is back as that day begins' }),
    reason: z.enum(PARK_REASONS),
  })
  .openapi('StaffPark');

export const colleaguesSchema = z
  .object({ members: z.array(z.string()).openapi({ description: "The others of the report's desk" }) })
  .openapi('StaffColleagues');

export const alarmSchema = z
  .object({
    id: reportIdSchema,
    desk: z.string(),
    kind: z.string().openapi({ example: 'first_open' }),
    stage: z.enum(['raised', 'amber', 'overdue']),
    dueAt: time,
  })
  .openapi('StaffAlarm');

export const alarmsSchema = z
  .object({
    alarms: z.array(alarmSchema).openapi({ description: 'The most urgent first, fifty at most' }),
    more: z.boolean(),
  })
  .openapi('StaffAlarms');

export type ReportClock = z.infer<typeof clockSchema>;
export type QueuedReport = z.infer<typeof queuedReportSchema>;
export type Assignment = z.infer<typeof assignmentSchema>;
export type QueueView = (typeof QUEUE_VIEWS)[number];
export type QueueOrder = (typeof QUEUE_ORDERS)[number];
export type QueueQuery = z.infer<typeof queueQuerySchema>;
export type QueueFilter = Pick<QueueQuery, 'state' | 'priority' | 'assessed' | 'age' | 'channel' | 'category' | 'flag'>;
export type QueueCounts = z.infer<typeof queueCountsSchema>;
export type QueuePage = z.infer<typeof queuePageSchema>;
export type Claim = z.infer<typeof claimSchema>;
export type Alarm = z.infer<typeof alarmSchema>;
export type Alarms = z.infer<typeof alarmsSchema>;
