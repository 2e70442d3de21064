import { z } from '@hono/zod-openapi';
import { reportIdSchema } from '../wire.ts';
import { BATCH_SIZE } from './limits.ts';

/** What the console and the service say to each other so that a member can search. The console imports the types alone. */

export const indexableQuerySchema = z.object({
  after: reportIdSchema.optional().openapi({ description: 'The last id of the page before' }),
});

export const indexableSchema = z
  .object({
    reports: z.array(
      z.object({ id: reportIdSchema, desk: z.string(), state: z.string(), receivedHour: z.iso.datetime() }),
    ),
    next: z.string().nullable(),
  })
  .openapi('StaffIndexable');

export const batchSchema = z.object({ ids: z.array(reportIdSchema).min(1).max(BATCH_SIZE) }).openapi('StaffIndexBatch');

export type IndexablePage = z.infer<typeof indexableSchema>;
export type IndexableReport = IndexablePage['reports'][number];
