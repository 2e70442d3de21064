import { OpenAPIHono } from '@hono/zod-openapi';
import type { ApiContext } from '../../api/context.ts';
import { ProblemError } from '../../api/problem.ts';
import { fromHex } from '../queue/queueCursor.ts';
import { readBody } from '../readBody.ts';
import { refuseOtherSites } from '../refuseOtherSites.ts';
import type { StaffEnv } from '../requireSession.ts';
import { requirePermission } from '../roles/requirePermission.ts';
import { reportIdSchema } from '../wire.ts';
import { findMatches } from './findMatches.ts';
import { getLinkKeys } from './getLinkKeys.ts';
import { getLinkSet } from './getLinkSet.ts';
import { MAX_BODY_BYTES } from './limits.ts';
import { listStaleSets } from './listStaleSets.ts';
import { putLinkKey } from './putLinkKey.ts';
import { putTokens } from './putTokens.ts';
import { keysRoute, matchesRoute, putKeyRoute, putSetRoute, setRoute, staleSetsRoute } from './routeDefinitions.ts';
import { linkKeySchema, linkSetSchema, matchQuerySchema } from './wire.ts';

/** Links between reports, to be mounted at `/v1/staff/links` behind `requireSession`. */
export function createLinkRoutes({ store, config, clock }: ApiContext): OpenAPIHono<StaffEnv> {
  const changes = refuseOtherSites(config.publicUrl, 'changes');
  const app = new OpenAPIHono<StaffEnv>({
    defaultHook: (result) => {
      if (!result.success) throw new ProblemError('invalid');
    },
  });
  app.use('*', requirePermission('case.link'));

  app.openapi(keysRoute, async (c) => c.json({ keys: await getLinkKeys(store, desksOf(c.var)) }, 200));

  app.openAPIRegistry.registerPath(putKeyRoute);
  app.put(putKeyRoute.path, changes, async (c) => {
    const key = await readBody(c.req.raw, MAX_BODY_BYTES, linkKeySchema);
    if (!desksOf(c.var).includes(key.desk)) throw new ProblemError('not-found');
    const kept = await putLinkKey(store, { key, member: c.var.member.id, now: clock() });
    if (!kept) throw new ProblemError('link-key-conflict');
    return c.body(null, 204);
  });

  app.openapi(setRoute, async (c) => {
    const set = await getLinkSet(store, fromHex(c.req.valid('param').id), desksOf(c.var), c.var.member.id);
    if (set === undefined) throw new ProblemError('not-found');
    return c.json({ set }, 200);
  });

  app.openAPIRegistry.registerPath(putSetRoute);
  app.put('/reports/:id', changes, async (c) => {
    const id = reportIdSchema.safeParse(c.req.param('id'));
    if (!id.success) throw new ProblemError('invalid');
    const set = await readBody(c.req.raw, MAX_BODY_BYTES, linkSetSchema);
    const { member } = c.var;
    const put = { id: fromHex(id.data), desks: desksOf(c.var), set, member: member.id, now: clock() };
    const outcome = await putTokens(store, put);
    if (outcome === 'unknown') throw new ProblemError('not-found');
    if (outcome === 'stale') throw new ProblemError('link-key-conflict');
    return c.body(null, 204);
  });

  app.openAPIRegistry.registerPath(matchesRoute);
  app.post(matchesRoute.path, changes, async (c) => {
    const { report, tokens } = await readBody(c.req.raw, MAX_BODY_BYTES, matchQuerySchema);
    const { member } = c.var;
    const query = { id: fromHex(report), desks: desksOf(c.var), tokens, member: member.id, now: clock() };
    const found = await findMatches(store, query);
    if (!found) throw new ProblemError('not-found');
    return c.json(found, 200);
  });

  app.openapi(staleSetsRoute, async (c) => {
    const { desk, before } = c.req.valid('query');
    if (!desksOf(c.var).includes(desk)) throw new ProblemError('not-found');
    return c.json(await listStaleSets(store, desk, before, c.var.member.id), 200);
  });

  return app;
}

function desksOf({ member }: StaffEnv['Variables']): string[] {
  return member.desks.map((desk) => desk.id);
}
