import { createRoute, z } from '@hono/zod-openapi';
import { json, problem, security, signedOut } from '../describe.ts';
import { statisticsQuerySchema, statisticsSchema } from './wire.ts';

const tags = ['Staff: statistics'];
const otherRole = problem('Another site, or another role than `auditor` or `decision-maker`');
const otherDesk = problem('Another desk than those of a decision maker');
const badQuery = problem('No such year or desk');

export const statisticsRoute = createRoute({
  method: 'get',
  path: '/statistics',
  tags,
  summary: "A year's full months in numbers, none under five nor such that one follows",
  security,
  request: { query: statisticsQuerySchema },
  responses: {
    200: json('The numbers', statisticsSchema),
    401: signedOut,
    403: otherRole,
    404: otherDesk,
    422: badQuery,
  },
});

export const exportStatisticsRoute = createRoute({
  method: 'get',
  path: '/statistics/csv',
  tags,
  summary: 'The same as a file. Downloading it is an entry of the audit',
  security,
  request: { query: statisticsQuerySchema },
  responses: {
    200: { description: 'CSV (RFC 4180)', content: { 'text/csv': { schema: z.string() } } },
    401: signedOut,
    403: otherRole,
    404: otherDesk,
    422: badQuery,
  },
});
