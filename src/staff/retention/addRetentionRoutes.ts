import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { ApiContext } from '../../api/context.ts';
import { jsonResponse, problemResponses } from '../../api/describe.ts';
import { DEFAULT_RETENTION_DAYS } from '../../triage/retention/limits.ts';
import type { StaffEnv } from '../requireSession.ts';
import { requirePermission } from '../roles/requirePermission.ts';
import { listErasures } from './listErasures.ts';
import { erasuresSchema } from './wire.ts';

const erasuresRoute = createRoute({
  method: 'get',
  path: '/erasures',
  tags: ['Cases'],
  summary: 'Closed reports whose words go soon, the soonest first. No request erases anything',
  security: [{ staffSession: [] }],
  responses: {
    200: jsonResponse(erasuresSchema, 'Which, and from when'),
    ...problemResponses('not-signed-in', 'cross-site', 'not-your-role'),
  },
});

/** What goes soon, so that somebody can put a hold on it. There is no route that erases. */
export function addRetentionRoutes(app: OpenAPIHono<StaffEnv>, { store, config, clock }: ApiContext): void {
  const { retentionDays = DEFAULT_RETENTION_DAYS } = config;
  app.openapi({ ...erasuresRoute, middleware: [requirePermission('queue.read')] as const }, async (c) => {
    const { member } = c.var;
    const desks = member.desks.map(({ id }) => id);
    return c.json(await listErasures(store, { desks, member: member.id, now: clock(), retentionDays }), 200);
  });
}
