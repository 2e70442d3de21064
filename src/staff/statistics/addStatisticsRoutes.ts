import type { OpenAPIHono } from '@hono/zod-openapi';
import type { ApiContext } from '../../api/context.ts';
import { ProblemError } from '../../api/problem.ts';
import { appendAudit } from '../../audit/append.ts';
import { refuseOtherSites } from '../refuseOtherSites.ts';
import type { StaffEnv } from '../requireSession.ts';
import { requirePermission } from '../roles/requirePermission.ts';
import { permits } from '../roles/roles.ts';
import { describeCounts } from './describeCounts.ts';
import { describeStatistics } from './describeStatistics.ts';
import { exportStatisticsRoute, statisticsRoute } from './routeDefinitions.ts';
import type { Statistics } from './wire.ts';
import { writeStatistics } from './writeStatistics.ts';

/** Totals, for auditors and decision makers. */
export function addStatisticsRoutes(app: OpenAPIHono<StaffEnv>, context: ApiContext): void {
  const { store, config, clock } = context;
  const mayRead = requirePermission('statistics.read');
  const count = context.countStatistics ?? (async (request) => describeCounts(request));

  /** An auditor sees every desk; others see those that they belong to, one at a time. */
  const describe = async (
    { session, member }: StaffEnv['Variables'],
    { year, desk }: { year?: number | undefined; desk?: string | undefined },
  ): Promise<Statistics> => {
    const desks = context.roster.current()?.roster.desks.map(({ id }) => id) ?? [];
    const now = clock();
    if (permits(session.roles, 'audit.read')) return describeStatistics(store, count, { year, desk, desks, now });
    const own = member.desks.map(({ id }) => id);
    const asked = desk ?? own[0];
    if (asked === undefined || !own.includes(asked)) throw new ProblemError('not-found');
    return { ...(await describeStatistics(store, count, { year, desk: asked, desks, now })), desks: own };
  };

  app.openapi({ ...statisticsRoute, middleware: [mayRead] as const }, async (c) =>
    c.json(await describe(c.var, c.req.valid('query')), 200),
  );

  app.openapi(
    { ...exportStatisticsRoute, middleware: [refuseOtherSites(config.publicUrl, 'changes'), mayRead] as const },
    async (c) => {
      const statistics = await describe(c.var, c.req.valid('query'));
      await appendAudit(store.db, {
        actor: c.var.session.account,
        action: 'statistics.exported',
        at: clock(),
        detail: { year: statistics.year },
        ...(statistics.desk === null ? {} : { desk: statistics.desk }),
      });
      return c.body(writeStatistics(statistics), 200, {
        'Content-Type': 'text/csv; charset=utf-8; header=present',
        'Content-Disposition': `attachment; filename="candour-statistics-${statistics.year}.csv"`,
      });
    },
  );
}
