import { z } from '@hono/zod-openapi';
import { reportIdSchema } from '../wire.ts';

/** What the console and the service say to each other about words that go. The console imports the types alone. */

const time = z.iso.datetime().openapi({ example: '2026-11-21T14:00:00.000Z' });

export const erasuresSchema = z
  .object({
    now: time,
    days: z.int().openapi({ description: 'RETENTION_DAYS' }),
    withinDays: z.int().openapi({ description: 'How far it looks ahead' }),
    more: z.boolean().openapi({ description: 'Whether there are more than are listed' }),
    reports: z.array(
      z.object({
        id: reportIdSchema,
        desk: z.string(),
        receivedHour: time,
        erasedFrom: time.openapi({ description: 'From then on its words are erased' }),
      }),
    ),
  })
  .openapi('StaffErasures');

export type Erasures = z.infer<typeof erasuresSchema>;
