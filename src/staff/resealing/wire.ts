import { z } from '@hono/zod-openapi';
import { MAX_SESSION_KEY_PACKET_BYTES } from '../../envelope/sizes.ts';
import { reportIdSchema } from '../wire.ts';
import { BATCH_SIZE } from './limits.ts';

/** What the console and the service say to each other about sealing for who joined. The console imports the types alone. */

const fingerprint = z
  .string()
  .regex(/^[0-9A-F]{40}$/)
  .openapi({ description: 'Of the OpenPGP key that the roster names' });
const desk = z.string().max(64);
const object = reportIdSchema.openapi({ description: 'SHA-256 of what is sealed, lower-case hex' });

const joinedSchema = z.object({
  desk: z.string(),
  member: z.string(),
  fingerprint,
  lacking: z.int().openapi({ description: 'Open reports that they cannot open whole yet' }),
  open: z.int().openapi({ description: 'Open reports of the desk that both of you may open' }),
});

export const joinedListSchema = z
  .object({ serial: z.int().openapi({ description: 'Of the roster in force' }), joined: z.array(joinedSchema) })
  .openapi('StaffJoined');

const forWhom = {
  desk,
  fingerprint,
  serial: z.int().min(0).openapi({ description: 'Of the roster that the browser has checked' }),
};

const placeSchema = z.object({ report: reportIdSchema, object });

export const headersQuerySchema = z
  .strictObject({ ...forWhom, after: placeSchema.nullable() })
  .openapi('StaffResealingQuery');

export const headersSchema = z
  .object({
    things: z.array(
      placeSchema.extend({
        packets: z
          .string()
          .openapi({ description: 'The session key packets before it, base64url; not what they open' }),
      }),
    ),
    isLast: z.boolean(),
  })
  .openapi('StaffResealingHeaders');

const sealedKeySchema = placeSchema.extend({
  packet: z
    .string()
    .regex(/^[A-Za-z0-9_-]+$/)
    .max(Math.ceil((MAX_SESSION_KEY_PACKET_BYTES * 4) / 3))
    .openapi({ description: 'One session key packet for a hidden recipient, base64url' }),
});

export const sealedKeysSchema = z
  .strictObject({ ...forWhom, keys: z.array(sealedKeySchema).min(1).max(BATCH_SIZE) })
  .openapi('StaffResealingKeys');

export const keptSchema = z
  .object({ kept: z.int().openapi({ description: 'How many were kept; the others are no longer lacking' }) })
  .openapi('StaffResealingKept');

export type Joined = z.infer<typeof joinedSchema>;
export type JoinedList = z.infer<typeof joinedListSchema>;
export type Place = z.infer<typeof placeSchema>;
export type Headers = z.infer<typeof headersSchema>;
export type SealedKey = z.infer<typeof sealedKeySchema>;
export type Kept = z.infer<typeof keptSchema>;
