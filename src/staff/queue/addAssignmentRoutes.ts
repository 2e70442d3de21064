import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { ApiContext } from '../../api/context.ts';
import { ProblemError } from '../../api/problem.ts';
import { encodeHex } from '../../envelope/hex.ts';
import { englandWales } from '../../triage/rules/england-wales.ts';
import { readBody } from '../readBody.ts';
import { refuseOtherSites } from '../refuseOtherSites.ts';
import type { StaffEnv } from '../requireSession.ts';
import { requirePermission } from '../roles/requirePermission.ts';
import { bringBack } from './bringBack.ts';
import { claimReport } from './claimReport.ts';
import { announce } from './events/announce.ts';
import { handOver } from './handOver.ts';
import { MAX_BODY_BYTES } from './limits.ts';
import { parkReport } from './parkReport.ts';
import { fromHex } from './queueCursor.ts';
import { releaseReport } from './releaseReport.ts';
import {
  bringBackRoute,
  claimRoute,
  handOverRoute,
  parkRoute,
  releaseRoute,
  takeNextRoute,
} from './routeDefinitions.ts';
import { takeNext } from './takeNext.ts';
import { handOverSchema, parkSchema } from './wire.ts';
import type { Work, WorkResult } from './work.ts';

const PROBLEMS = { absent: 'not-found', 'not-yours': 'not-in-hand', invalid: 'invalid' } as const;

/** Taking reports, handing them over, putting them by and giving them back. */
export function addAssignmentRoutes(app: OpenAPIHono<StaffEnv>, context: ApiContext): void {
  const { store, config, clock } = context;
  const changes = refuseOtherSites(config.publicUrl, 'changes');
  const claims = requirePermission('case.claim');
  const middleware: [typeof changes, typeof claims] = [changes, claims];

  const workOf = ({ member }: StaffEnv['Variables'], id: string): Work => ({
    id: fromHex(id),
    desks: member.desks.map((desk) => ({ id: desk.id, members: desk.members.map((one) => one.id) })),
    member: member.id,
    now: clock(),
  });
  const answer = async (c: Context, result: WorkResult) => {
    if (!result.ok) throw new ProblemError(PROBLEMS[result.why]);
    await announce(store, [result.desk]);
    return c.body(null, 204);
  };

  app.openapi({ ...takeNextRoute, middleware }, async (c) => {
    const next = await takeNext(store, workOf(c.var, ''));
    if (next) await announce(store, [next.desk]);
    return c.json({ id: next ? encodeHex(next.id) : null }, 200);
  });

  app.openapi({ ...claimRoute, middleware }, async (c) => {
    const claim = await claimReport(store, workOf(c.var, c.req.valid('param').id));
    if (!claim) throw new ProblemError('not-found');
    await announce(store, [claim.desk]);
    return c.json({ taken: claim.taken, holder: claim.holder }, 200);
  });

  app.openapi({ ...releaseRoute, middleware }, async (c) =>
    answer(c, await releaseReport(store, workOf(c.var, c.req.valid('param').id))),
  );

  app.openapi({ ...bringBackRoute, middleware }, async (c) =>
    answer(c, await bringBack(store, workOf(c.var, c.req.valid('param').id))),
  );

  app.openAPIRegistry.registerPath(handOverRoute);
  app.post('/reports/:id{[0-9a-f]{64}}/hand-over', ...middleware, async (c) => {
    const { to } = await readBody(c.req.raw, MAX_BODY_BYTES, handOverSchema);
    return answer(c, await handOver(store, workOf(c.var, c.req.param('id')), to));
  });

  app.openAPIRegistry.registerPath(parkRoute);
  app.put('/reports/:id{[0-9a-f]{64}}/parking', ...middleware, async (c) => {
    const parking = await readBody(c.req.raw, MAX_BODY_BYTES, parkSchema);
    const work = workOf(c.var, c.req.param('id'));
    return answer(c, await parkReport(store, work, { ...parking, timeZone: englandWales.timeZone }));
  });
}
