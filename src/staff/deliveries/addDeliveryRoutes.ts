import type { OpenAPIHono } from '@hono/zod-openapi';
import type { ApiContext } from '../../api/context.ts';
import { refuseOtherSites } from '../refuseOtherSites.ts';
import type { StaffEnv } from '../requireSession.ts';
import { requirePermission } from '../roles/requirePermission.ts';
import { listDeliveries } from './listDeliveries.ts';
import { retryDelivery } from './retryDelivery.ts';
import { deliveriesRoute, retryDeliveryRoute } from './routeDefinitions.ts';

/** What has left the service, waits to, or could not. */
export function addDeliveryRoutes(app: OpenAPIHono<StaffEnv>, { store, config, clock }: ApiContext): void {
  app.openapi({ ...deliveriesRoute, middleware: [requirePermission('jobs.watch')] as const }, async (c) =>
    c.json(await listDeliveries(store), 200),
  );

  const changes = refuseOtherSites(config.publicUrl, 'changes');
  const middleware = [changes, requirePermission('deliveries.retry')];
  app.openapi({ ...retryDeliveryRoute, middleware }, async (c) => {
    await retryDelivery(store, c.req.valid('param').id, c.var.session.account, clock());
    return c.body(null, 202);
  });
}
