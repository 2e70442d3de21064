import type { OpenAPIHono } from '@hono/zod-openapi';
import { isReachable } from '../../store/isReachable.ts';
import { localDate } from '../../triage/localDate.ts';
import type { ApiContext } from '../context.ts';
import { jsonResponse } from '../describe.ts';
import { healthSchema } from '../schemas.ts';

/** `GET /healthz`: the process answers. `GET /readyz`: it can take in reports. */
export function addHealthRoutes(app: OpenAPIHono, context: ApiContext): void {
  app.openAPIRegistry.registerPath({
    method: 'get',
    path: '/healthz',
    summary: 'Whether the process runs',
    responses: { 200: jsonResponse(healthSchema, 'It does') },
  });
  app.openAPIRegistry.registerPath({
    method: 'get',
    path: '/readyz',
    summary: 'Whether reports can be taken in',
    responses: {
      200: jsonResponse(healthSchema, 'They can'),
      503: jsonResponse(healthSchema, 'They cannot; `failing` says why'),
    },
  });
  app.get('/healthz', (c) => c.json({ status: 'ok' }));
  app.get('/readyz', async (c) => {
    const failing = [
      ...((await isReachable(context.store)) ? [] : ['database']),
      ...(isRosterValid(context) ? [] : ['roster']),
    ];
    if (failing.length === 0) return c.json({ status: 'ok' });
    return c.json({ status: 'failing', failing }, 503);
  });
}

function isRosterValid(context: ApiContext): boolean {
  const current = context.roster.current();
  return current !== null && current.roster.expires >= localDate(context.clock(), 'UTC');
}
