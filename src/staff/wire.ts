import { z } from '@hono/zod-openapi';
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

export type Role = Me['roles'][number];
export type Permission = Me['permissions'][number];
export type Me = z.infer<typeof meSchema>;

export type { QueuedReport, QueuePage, QueueView, ReportClock } from './queue/wire.ts';
