import { z } from '@hono/zod-openapi';
import { envelopeSchema } from '../envelope/envelope.ts';
import { problems } from './problems.ts';

/** The shapes of the API, for its description. */

/** The envelope as it is checked; an optional member is written as the description's generator knows it. */
export const describedEnvelopeSchema = envelopeSchema
  .extend({
    priority: z
      .literal(true)
      .optional()
      .openapi({ description: 'Present only if the reporter agreed to say, unsealed, that it is urgent' }),
  })
  .openapi('Envelope');

/** The same without a challenge: what a call handler's console sends. */
export const callEnvelope = describedEnvelopeSchema.omit({ challenge: true }).openapi('CallEnvelope');

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
    code: z.string().optional().openapi({ description: 'Of `case-refused`: which rule stands against it' }),
  })
  .openapi('Problem');
