import { z } from '@hono/zod-openapi';

/** What the console and the service say to each other about statistics. The console imports the types alone. */

const year = z
  .string()
  .regex(/^20[0-9]{2}$/)
  .transform(Number);

const figureSchema = z.union([z.int(), z.literal('hidden')]).openapi('Figure', {
  description: '`hidden`: fewer than five, or more and hidden so that such a number cannot be worked out',
});

export const statisticsQuerySchema = z.object({
  year: year
    .optional()
    .openapi({ type: 'string', description: 'Default: the year of the last full month', example: '2026' }),
  desk: z
    .string()
    .regex(/^[a-z0-9-]{1,64}$/)
    .optional()
    .openapi({ description: 'One desk; default: all' }),
});

const figures = z.array(figureSchema).openapi({ description: 'By month, in the order of `months`' });

export const statisticsSchema = z
  .object({
    year: z.int(),
    months: z.array(z.int()).openapi({ description: 'Full months counted, 1 to 12' }),
    desk: z.string().nullable().openapi({ description: 'Null for all desks' }),
    desks: z.array(z.string()),
    reports: z.object({ figures, year: figureSchema }),
    questions: z.array(
      z.object({
        name: z.string(),
        words: z.string(),
        isOnePerReport: z.boolean().openapi({ description: 'False where a report may have several answers' }),
        answers: z.array(z.object({ code: z.string(), words: z.string(), figures, year: figureSchema })),
      }),
    ),
    medianHours: z
      .object({ open: z.int().nullable(), decide: z.int().nullable(), refer: z.int().nullable() })
      .openapi({ description: 'From arrival; null for fewer than five reports' }),
  })
  .openapi('Statistics');

export type Figure = z.infer<typeof figureSchema>;
export type Statistics = z.infer<typeof statisticsSchema>;
export type Durations = Statistics['medianHours'];
