import type { OpenAPIHono } from '@hono/zod-openapi';
import type { ApiContext } from '../../api/context.ts';
import type { StaffEnv } from '../requireSession.ts';
import { requirePermission } from '../roles/requirePermission.ts';
import { listDeliveries } from './listDeliveries.ts';
import { deliveriesRoute } from './routeDefinitions.ts';

/** What has left the service, waits to, or could not. */
export function addDeliveryRoutes(app: OpenAPIHono<StaffEnv>, { store }: ApiContext): void {
  app.openapi({ ...deliveriesRoute, middleware: [requirePermission('jobs.watch')] as const }, async (c) =>
    c.json(await listDeliveries(store), 200),
  );
}
