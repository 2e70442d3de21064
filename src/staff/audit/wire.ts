import { z } from '@hono/zod-openapi';
import { auditActions, PROCESSING } from '../../audit/actions.ts';

/** What the console and the service say to each other about the audit. The console imports the types alone. */

const time = z.iso.datetime().openapi({ example: '2026-11-21T14:00:00.000Z' });
const hex = z.string().regex(/^[0-9a-f]{64}$/);
const account = z.string().regex(/^[A-Za-z0-9:._-]{1,128}$/);
const action = z.enum(Object.keys(auditActions) as [keyof typeof auditActions]);

/** A number of an entry, as it stands in a query. */
const seq = z
  .string()
  .regex(/^[1-9][0-9]{0,14}$/)
  .transform(Number);

export const auditFilterSchema = z.object({
  actor: account.optional().openapi({ description: 'Who did it' }),
  action: action.optional(),
  report: hex.optional().openapi({ description: 'Id of a report' }),
  day: z.iso.date().optional().openapi({ description: 'A day in London', example: '2026-11-21' }),
});

export const auditQuerySchema = auditFilterSchema.extend({
  before: seq.optional().openapi({ type: 'string', description: 'The `next` of the page before' }),
});

export const auditEntrySchema = z
  .object({
    seq: z.int(),
    at: time.openapi({ description: 'To the second; to the hour where a finer time would date a reporter' }),
    actor: z.string(),
    action: z.string().openapi({ example: 'report.opened' }),
    processing: z.enum(PROCESSING).nullable().openapi({
      description:
        'What it did with personal data (Data Protection Act 2018, s62); null for an action of another version',
    }),
    report: hex.nullable(),
    desk: z.string().nullable(),
    detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    hash: hex.openapi({ description: 'SHA-256 over the entry and the hash of the one before' }),
  })
  .openapi('AuditEntry');

export const auditPageSchema = z
  .object({
    entries: z.array(auditEntrySchema).openapi({ description: 'Newest first' }),
    next: z.string().nullable().openapi({ description: 'Asks for the page after this one; null on the last' }),
    last: z.int().openapi({ description: 'Number of the newest entry of all' }),
    signedUntil: z.int().openapi({ description: 'Number of the newest entry that a stored checkpoint covers' }),
    actions: z.array(z.string()).openapi({ description: 'Every action that can be asked for' }),
  })
  .openapi('AuditPage');

export type AuditFilter = z.infer<typeof auditFilterSchema>;
export type AuditQuery = z.infer<typeof auditQuerySchema>;
export type AuditEntryView = z.infer<typeof auditEntrySchema>;
export type AuditPage = z.infer<typeof auditPageSchema>;
