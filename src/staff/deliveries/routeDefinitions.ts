import { createRoute, z } from '@hono/zod-openapi';
import { json, problem, security, signedOut } from '../describe.ts';
import { deliveriesSchema, deliveryIdSchema } from './wire.ts';

const otherRole = problem('Another site, or a role that may not');

/** Mail and webhooks: how many wait, went and failed, by recipient. */
export const deliveriesRoute = createRoute({
  method: 'get',
  path: '/deliveries',
  tags: ['Staff'],
  summary: 'What was sent to mailboxes and webhooks, waits to be, or was refused',
  security,
  responses: {
    200: json('Counts by recipient, the last failures, and what fails and is tried again', deliveriesSchema),
    401: signedOut,
    403: otherRole,
  },
});

/** Has one delivery tried again at once, under the same Message-ID. */
export const retryDeliveryRoute = createRoute({
  method: 'post',
  path: '/deliveries/{id}/retry',
  tags: ['Staff'],
  summary: 'Try again what was refused or given up, or what waits after a failed attempt',
  security,
  request: { params: z.object({ id: deliveryIdSchema }) },
  responses: {
    202: { description: 'It goes to the queue within moments' },
    401: signedOut,
    403: otherRole,
    404: problem('No such delivery'),
    409: problem('`delivery-not-failed`: it was delivered, is on its way, or is nothing that is tried again'),
    422: problem('Not an id'),
  },
});
