import type { OpenAPIHono } from '@hono/zod-openapi';
import type { ApiContext } from '../../api/context.ts';
import { appendAudit } from '../../audit/append.ts';
import { fromHex } from '../queue/queueCursor.ts';
import { refuseOtherSites } from '../refuseOtherSites.ts';
import type { StaffEnv } from '../requireSession.ts';
import { requirePermission } from '../roles/requirePermission.ts';
import { exportEntries } from './exportEntries.ts';
import { listEntries } from './listEntries.ts';
import { exportAuditRoute, listAuditRoute } from './routeDefinitions.ts';
import type { AuditFilter } from './wire.ts';

/** What auditors read: the audit, and none of what it is about. That they read it is kept as well. */
export function addAuditRoutes(app: OpenAPIHono<StaffEnv>, { store, config, clock }: ApiContext): void {
  const middleware = [refuseOtherSites(config.publicUrl, 'changes'), requirePermission('audit.read')];

  const note = async (actor: string, action: 'audit.read' | 'audit.exported', filter: AuditFilter): Promise<void> => {
    const { report, ...others } = filter;
    const detail = Object.fromEntries(
      Object.entries(others).flatMap(([name, value]) => (value ? [[name, value]] : [])),
    );
    const about = report === undefined ? {} : { reportId: fromHex(report) };
    await appendAudit(store.db, { actor, action, at: clock(), detail, ...about });
  };

  app.openapi({ ...listAuditRoute, middleware }, async (c) => {
    const { before, ...filter } = c.req.valid('query');
    if (before === undefined) await note(c.var.session.account, 'audit.read', filter);
    return c.json(await listEntries(store, { ...filter, before }), 200);
  });

  app.openapi({ ...exportAuditRoute, middleware }, async (c) => {
    const filter = c.req.valid('query');
    await note(c.var.session.account, 'audit.exported', filter);
    return c.body(exportEntries(store, filter), 200, {
      'Content-Type': 'text/csv; charset=utf-8; header=present',
      'Content-Disposition': 'attachment; filename="candour-audit.csv"',
    });
  });
}
