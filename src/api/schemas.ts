import { z } from '@hono/zod-openapi';
import { problems } from './problems.ts';

/** Shapes that the API answers with, for its description. What it takes is described by the envelope's own schema. */

export const acceptedSchema = z
  .object({
    id: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .openapi({ description: 'SHA-256 of the sealed bytes, lower-case hex' }),
    receivedOn: z.iso.date().openapi({ description: 'Day of receipt in the United Kingdom', example: '2026-11-21' }),
  })
  .openapi('Accepted');

export const signedRosterSchema = z
  .object({
    root: z.string().openapi({ description: "Armored OpenPGP public key: the unit's root" }),
    roster: z
      .string()
      .openapi({ description: "Armored OpenPGP message, signed by the root; its content is the roster's JSON" }),
  })
  .openapi('SignedRoster');

export const interviewSchema = z
  .record(z.string(), z.unknown())
  .openapi('Interview', { description: 'Questions, words and routing, as data' });

export const healthSchema = z
  .object({ status: z.enum(['ok', 'failing']), failing: z.array(z.enum(['database', 'roster'])).optional() })
  .openapi('Health');

export const problemSchema = z
  .object({
    type: z.enum(Object.keys(problems).map((name) => `/problems/${name}`) as [string, ...string[]]),
    title: z.string(),
    status: z.int(),
    detail: z.string().openapi({ description: 'What to do about it' }),
  })
  .openapi('Problem');
