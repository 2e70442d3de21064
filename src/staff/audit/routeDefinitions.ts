import { createRoute, z } from '@hono/zod-openapi';
import { json, problem, security, signedOut } from '../describe.ts';
import { auditFilterSchema, auditPageSchema, auditQuerySchema } from './wire.ts';

const tags = ['Staff: audit'];
const otherRole = problem('Another site, or another role than `auditor`');
const badFilter = problem('No such action, day, report or place');

export const listAuditRoute = createRoute({
  method: 'get',
  path: '/audit',
  tags,
  summary: 'Who did what, newest first, a page at a time. Reading it is an entry too',
  security,
  request: { query: auditQuerySchema },
  responses: { 200: json('A page', auditPageSchema), 401: signedOut, 403: otherRole, 422: badFilter },
});

export const exportAuditRoute = createRoute({
  method: 'get',
  path: '/audit/csv',
  tags,
  summary: 'The same as a file. Downloading it is an entry too',
  security,
  request: { query: auditFilterSchema },
  responses: {
    200: { description: 'CSV (RFC 4180), newest first', content: { 'text/csv': { schema: z.string() } } },
    401: signedOut,
    403: otherRole,
    422: badFilter,
  },
});
