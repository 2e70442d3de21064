import { z } from '@hono/zod-openapi';
import { CURSOR_SHAPE } from './queueCursor.ts';
import { PERMISSIONS, ROLES } from './roles/roles.ts';
import { TOKEN_SHAPE } from './token.ts';

/** What the console and the service say to each other. The console imports the types alone. */

const time = z.iso.datetime().openapi({ example: '2026-11-21T14:00:00.000Z' });

export const reportIdSchema = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .openapi({ description: 'SHA-256 of the sealed bytes, lower-case hex' });

export const signInSchema = z
  .strictObject({
    token: z.string().regex(TOKEN_SHAPE).openapi({ description: 'What follows `#sign-in=` in the link' }),
  })
  .openapi('StaffSignIn');

export const deskSchema = z
  .object({ id: z.string(), name: z.object({ en: z.string(), cy: z.string() }) })
  .openapi('StaffDesk');

export const meSchema = z
  .object({
    member: z.string().openapi({ description: "The member's id in the roster, or the call handler's name" }),
    hasAccount: z.boolean().openapi({ description: 'Whether they have an account, and with it passkeys' }),
    role: z
      .enum(['member', 'call-handler'])
      .openapi({ description: 'Which of the two: at a desk, or taking calls only' }),
    roles: z.array(z.enum(ROLES)).openapi({ description: 'What they may do, as it is now' }),
    permissions: z.array(z.enum(PERMISSIONS)).openapi({ description: 'What their roles permit, for the console' }),
    root: z.string().openapi({ description: "Fingerprint of the key that the unit's roster is signed with" }),
    unit: z.string(),
    desks: z.array(deskSchema).openapi({ description: 'Desks whose reports the member sees' }),
    keys: z
      .array(z.string())
      .openapi({ description: "The member's OpenPGP public keys in the roster, armored: which key file to look for" }),
    now: time,
    idleEndsAt: time.openapi({ description: 'When the session ends if nothing more is done in it' }),
    endsAt: time.openapi({ description: 'When the session ends in any case' }),
  })
  .openapi('StaffMe');

export const clockSchema = z
  .object({
    kind: z.string().openapi({ example: 'first_open' }),
    dueAt: time,
    metAt: time.nullable().openapi({ description: 'The hour in which the duty was done; null while it is open' }),
    overdue: z.boolean().openapi({ description: 'Open, and its time is over' }),
  })
  .openapi('StaffClock');

export const openingSchema = z.object({ member: z.string(), openedHour: time }).openapi('StaffOpening');

export const queuedReportSchema = z
  .object({
    id: reportIdSchema,
    desk: z.string(),
    state: z.string().openapi({ example: 'RECEIVED' }),
    channel: z.string().openapi({ example: 'chat' }),
    receivedHour: time.openapi({ description: 'Rounded down to the hour; no finer time is kept' }),
    priority: z.boolean(),
    overdue: z.boolean().openapi({ description: 'One of its clocks is overdue' }),
    clocks: z.array(clockSchema).openapi({ description: 'By due time' }),
    openings: z.array(openingSchema).openapi({ description: 'Who opened it and in which hour, oldest first' }),
  })
  .openapi('StaffReport');

export const queueQuerySchema = z.object({
  state: z
    .enum(['waiting', 'opened'])
    .default('waiting')
    .openapi({ description: '`waiting`: nobody has opened it, most urgent first. `opened`: newest first' }),
  after: z.string().regex(CURSOR_SHAPE).optional().openapi({ description: 'The `next` of the page before' }),
});

export const queueCountsSchema = z
  .object({ waiting: z.int(), opened: z.int(), overdue: z.int() })
  .openapi('StaffQueueCounts');

export const queuePageSchema = z
  .object({
    now: time.openapi({ description: "The service's time, to which the clocks are to be read" }),
    counts: queueCountsSchema,
    reports: z.array(queuedReportSchema),
    next: z.string().nullable().openapi({ description: 'Asks for the page after this one; null on the last' }),
  })
  .openapi('StaffQueuePage');

export type Role = Me['roles'][number];
export type Permission = Me['permissions'][number];
export type Me = z.infer<typeof meSchema>;
export type ReportClock = z.infer<typeof clockSchema>;
export type QueuedReport = z.infer<typeof queuedReportSchema>;
export type QueueView = z.infer<typeof queueQuerySchema>['state'];
export type QueueCounts = z.infer<typeof queueCountsSchema>;
export type QueuePage = z.infer<typeof queuePageSchema>;
