import { z } from '@hono/zod-openapi';

/** What the console and the service say to each other of what leaves the service. Recipients have names, not addresses. */

const day = z.iso.date().openapi({ example: '2026-11-21' });

export const deliveryCountsSchema = z
  .object({
    waiting: z.int().openapi({ description: 'For their time, their turn, or the next attempt' }),
    sending: z.int().openapi({ description: 'Handed to a worker' }),
    sent: z.int(),
    refused: z.int().openapi({ description: 'By the relay or the webhook, for good' }),
    'given-up': z
      .int()
      .openapi({ description: 'After five days of attempts, or since the report went to another desk or was erased' }),
  })
  .openapi('StaffDeliveryCounts');

export const recipientDeliveriesSchema = z
  .object({
    recipient: z.string().openapi({ description: 'Its name in the mail settings' }),
    desk: z.string(),
    way: z.enum(['mail', 'webhook']),
    counts: deliveryCountsSchema,
    failing: z.boolean().openapi({ description: 'The last attempt of one that waits has failed' }),
  })
  .openapi('StaffRecipientDeliveries');

/** Random, and names nothing but the delivery: the Message-ID is made of it. */
export const deliveryIdSchema = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .openapi({ example: '0f'.repeat(16) });

const common = {
  id: deliveryIdSchema,
  recipient: z.string(),
  desk: z.string(),
  way: z.enum(['mail', 'webhook']),
  kind: z.enum(['report', 'notice', 'alarm']),
  attempts: z.int(),
  code: z.string().openapi({
    example: 'SMTP_550',
    description: "The reply's number or the fault's name; `moved` and `erased` where nothing was sent; no words",
  }),
};

export const failedDeliverySchema = z
  .object({
    ...common,
    state: z.enum(['refused', 'given-up']),
    endedOn: day,
    canRetry: z.boolean().openapi({
      description: 'A report can that is still at the desk; a notice comes anew each day, and an alarm is past',
    }),
  })
  .openapi('StaffFailedDelivery');

export const failingDeliverySchema = z
  .object({
    ...common,
    nextTryBy: z.iso
      .datetime()
      .openapi({ description: 'By then it is tried again: a full hour, never the time itself' }),
  })
  .openapi('StaffFailingDelivery');

export const deliveriesSchema = z
  .object({
    recipients: z.array(recipientDeliveriesSchema).openapi({ description: 'Of whom there is a record, by name' }),
    failed: z.array(failedDeliverySchema).openapi({ description: 'The last hundred that ended badly, newest first' }),
    failing: z
      .array(failingDeliverySchema)
      .openapi({ description: 'A hundred whose last attempt failed and that are tried again, the next first' }),
  })
  .openapi('StaffDeliveries');

export type Deliveries = z.infer<typeof deliveriesSchema>;
export type RecipientDeliveries = z.infer<typeof recipientDeliveriesSchema>;
export type FailedDelivery = z.infer<typeof failedDeliverySchema>;
export type FailingDelivery = z.infer<typeof failingDeliverySchema>;
