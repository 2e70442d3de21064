import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { ApiContext } from '../../api/context.ts';
import { ProblemError } from '../../api/problem.ts';
import { writeFrames } from '../../envelope/frames.ts';
import { json, problem, refusals, unreadable } from '../links/answers.ts';
import { fromHex } from '../queue/queueCursor.ts';
import { readBody } from '../readBody.ts';
import { refuseOtherSites } from '../refuseOtherSites.ts';
import type { StaffEnv } from '../requireSession.ts';
import { requirePermission } from '../roles/requirePermission.ts';
import { MAX_BATCH_BODY_BYTES } from './limits.ts';
import { listIndexable } from './listIndexable.ts';
import { readBatch } from './readBatch.ts';
import { batchSchema, indexableQuerySchema, indexableSchema } from './wire.ts';

const tags = ['Search'];
const security = [{ staffSession: [] }];

const listRoute = createRoute({
  method: 'get',
  path: '/reports',
  tags,
  summary: "The reports that a member's own index may hold, without bytes",
  security,
  request: { query: indexableQuerySchema },
  responses: { 200: json('A page, by id', indexableSchema), 422: problem('No such place'), ...refusals },
});

const batchRoute = createRoute({
  method: 'post',
  path: '/sealed',
  tags,
  summary: "Sealed reports for the member's own index. Records each as consulted for indexing; opens none",
  description: 'Ids that the member may not read are left out of the answer.',
  security,
  request: { body: { required: true, content: { 'application/json': { schema: batchSchema } } } },
  responses: {
    200: {
      description: 'For each report its id (32 bytes), its length (4 bytes, network order) and its sealed bytes',
      content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
    },
    ...refusals,
    ...unreadable,
  },
});

/** What a member's browser needs to search in, to be mounted at `/v1/staff/search` behind `requireSession`. */
export function createSearchRoutes({ store, config, clock }: ApiContext): OpenAPIHono<StaffEnv> {
  const app = new OpenAPIHono<StaffEnv>({
    defaultHook: (result) => {
      if (!result.success) throw new ProblemError('invalid');
    },
  });
  app.use('*', requirePermission('report.open'));

  app.openapi(listRoute, async (c) => {
    const { after } = c.req.valid('query');
    const { member } = c.var;
    const desks = member.desks.map(({ id }) => id);
    return c.json(await listIndexable(store, desks, member.id, after === undefined ? undefined : fromHex(after)), 200);
  });

  app.openAPIRegistry.registerPath(batchRoute);
  app.post(batchRoute.path, refuseOtherSites(config.publicUrl, 'changes'), async (c) => {
    const { ids } = await readBody(c.req.raw, MAX_BATCH_BODY_BYTES, batchSchema);
    const { member } = c.var;
    const desks = member.desks.map(({ id }) => id);
    const reports = await readBatch(store, { ids: ids.map(fromHex), desks, member: member.id, now: clock() });
    return c.body(writeFrames(reports), 200, { 'Content-Type': 'application/octet-stream' });
  });

  return app;
}
