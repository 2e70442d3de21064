import { z } from '@hono/zod-openapi';
import { LINK_KINDS, STRENGTHS } from '../../links/kinds.ts';
import { reportIdSchema } from '../wire.ts';
import { MAX_SEALED_KEY_BYTES, MAX_SEALED_SET_BYTES, MAX_TOKENS } from './limits.ts';

/** What the console and the service say to each other about links. The console imports the types alone. */

const base64Url = (maxBytes: number) =>
  z
    .string()
    .regex(/^[A-Za-z0-9_-]+$/)
    .max(Math.ceil((maxBytes * 4) / 3));

const time = z.iso.datetime().openapi({ example: '2026-11-21T14:00:00.000Z' });
const epoch = z.int().min(1).max(1_000_000);
const token = z
  .string()
  .regex(/^[A-Za-z0-9_-]{21}[AQgw]$/)
  .openapi({ description: '16 bytes, base64url: see docs/protocol.md' });

export const linkKeySchema = z
  .object({
    desk: z.string(),
    epoch,
    sealed: base64Url(MAX_SEALED_KEY_BYTES).openapi({ description: "OpenPGP message to the desk's members" }),
    keyCheck: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
    recipients: z
      .array(z.string().regex(/^[0-9A-F]{40}$/))
      .min(1)
      .max(32)
      .openapi({ description: 'Fingerprints of the keys that it is sealed to' }),
  })
  .openapi('StaffLinkKeySealed');

export const heldLinkKeySchema = linkKeySchema
  .extend({ sealedBy: z.string(), sealedHour: time })
  .openapi('StaffLinkKey');

export const linkKeysSchema = z.object({ keys: z.array(heldLinkKeySchema) }).openapi('StaffLinkKeys');

const blindTokenSchema = z.object({ token, kind: z.enum(LINK_KINDS), strength: z.enum(STRENGTHS) });

export const linkSetSchema = z
  .object({ epoch, sealed: base64Url(MAX_SEALED_SET_BYTES), tokens: z.array(blindTokenSchema).max(MAX_TOKENS) })
  .openapi('StaffLinkSet');

export const heldLinkSetSchema = z
  .object({ report: reportIdSchema, desk: z.string(), epoch, sealed: z.string() })
  .openapi('StaffHeldLinkSet');

export const heldLinkSetOrNoneSchema = z.object({ set: heldLinkSetSchema.nullable() }).openapi('StaffReportLinks');

export const linkSetsQuerySchema = z.object({
  desk: z.string().max(64),
  before: z.coerce.number().int().min(1).openapi({ description: 'Sets of epochs before this one' }),
});

export const linkSetsSchema = z
  .object({ sets: z.array(heldLinkSetSchema), left: z.int().openapi({ description: 'How many there are in all' }) })
  .openapi('StaffLinkSets');

export const matchQuerySchema = z
  .object({ report: reportIdSchema, tokens: z.array(token).min(1).max(MAX_TOKENS) })
  .openapi('StaffLinkQuery');

export const matchSchema = z
  .object({
    token,
    report: reportIdSchema,
    desk: z.string(),
    state: z.string(),
    receivedHour: time,
    kind: z.enum(LINK_KINDS),
    strength: z.enum(STRENGTHS),
  })
  .openapi('StaffLinkMatch');

export const matchesSchema = z
  .object({
    matches: z.array(matchSchema),
    more: z.boolean().openapi({ description: 'There are more than the answer has' }),
  })
  .openapi('StaffLinkMatches');

export type SealedLinkKey = z.infer<typeof linkKeySchema>;
export type HeldLinkKey = z.infer<typeof heldLinkKeySchema>;
export type LinkSet = z.infer<typeof linkSetSchema>;
export type HeldLinkSet = z.infer<typeof heldLinkSetSchema>;
export type LinkMatch = z.infer<typeof matchSchema>;
export type LinkMatches = z.infer<typeof matchesSchema>;
