import type { OpenAPIHono } from '@hono/zod-openapi';
import type { ApiContext } from '../../api/context.ts';
import { ProblemError } from '../../api/problem.ts';
import type { StaffEnv } from '../requireSession.ts';
import { requirePermission } from '../roles/requirePermission.ts';
import { addAssignmentRoutes } from './addAssignmentRoutes.ts';
import { countQueue } from './countQueue.ts';
import { describeReport } from './describeReport.ts';
import { addEventsRoute } from './events/addEventsRoute.ts';
import { listAlarms } from './listAlarms.ts';
import { listQueue } from './listQueue.ts';
import { noteActivity } from './noteActivity.ts';
import { fromHex, readCursor } from './queueCursor.ts';
import { alarmsRoute, colleaguesRoute, listRoute, summaryRoute } from './routeDefinitions.ts';

const REPORT_ID = /^[0-9a-f]{64}$/;

/** The queue of a member's desks: its views, who has what, what has rung, and that something has changed. */
export function addQueueRoutes(app: OpenAPIHono<StaffEnv>, context: ApiContext): void {
  const { store, clock } = context;
  const reads = requirePermission('queue.read');
  const deskIds = (c: { var: StaffEnv['Variables'] }): string[] => c.var.member.desks.map((desk) => desk.id);

  for (const path of ['/reports/:id', '/reports/:id/*', '/cases/:id', '/cases/:id/*']) {
    app.use(path, async (c, next) => {
      const id = c.req.param('id') ?? '';
      if (c.var.byPerson && REPORT_ID.test(id)) await noteActivity(store, fromHex(id), c.var.member.id, clock());
      await next();
    });
  }

  app.openapi({ ...listRoute, middleware: [reads] as const }, async (c) => {
    const { view, order, after, ...filter } = c.req.valid('query');
    const scope = { desks: deskIds(c), member: c.var.member.id, now: clock() };
    const [page, counts] = await Promise.all([
      listQueue(store, { ...scope, view, order, filter, ...(after === undefined ? {} : { after: readCursor(after) }) }),
      countQueue(store, scope),
    ]);
    return c.json({ now: scope.now.toISOString(), counts, ...page }, 200);
  });

  app.openapi({ ...summaryRoute, middleware: [reads] as const }, async (c) => {
    const report = await describeReport(store, fromHex(c.req.valid('param').id), c.var.member, clock());
    if (!report) throw new ProblemError('not-found');
    return c.json(report, 200);
  });

  app.openapi({ ...colleaguesRoute, middleware: [reads] as const }, async (c) => {
    const { member } = c.var;
    const report = await describeReport(store, fromHex(c.req.valid('param').id), c.var.member, clock());
    if (!report) throw new ProblemError('not-found');
    const desk = member.desks.find(({ id }) => id === report.desk);
    const members = (desk?.members ?? []).map(({ id }) => id).filter((id) => id !== member.id);
    return c.json({ members }, 200);
  });

  app.openapi({ ...alarmsRoute, middleware: [reads] as const }, async (c) =>
    c.json(await listAlarms(store, deskIds(c), c.var.member.id), 200),
  );

  addAssignmentRoutes(app, context);
  addEventsRoute(app, context);
}
