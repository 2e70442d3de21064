import { createRoute } from '@hono/zod-openapi';
import { problemSchema } from '../../api/schemas.ts';
import { deliveriesSchema } from './wire.ts';

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemSchema } },
});

/** Mail and webhooks: how many wait, went and failed, by recipient. */
export const deliveriesRoute = createRoute({
  method: 'get',
  path: '/deliveries',
  tags: ['Staff'],
  summary: 'What was sent to mailboxes and webhooks, waits to be, or was refused',
  security: [{ staffSession: [] }],
  responses: {
    200: {
      description: 'Counts by recipient, and the last failures',
      content: { 'application/json': { schema: deliveriesSchema } },
    },
    401: problem('Nobody is signed in'),
    403: problem('Another site, or a role that may not watch the jobs'),
  },
});
