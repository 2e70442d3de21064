import { OpenAPIHono } from '@hono/zod-openapi';
import type { ApiContext } from '../api/context.ts';
import { ProblemError } from '../api/problem.ts';
import { receivedOn } from '../intake/receivedOn.ts';
import { addAccountRoutes } from './accounts/addAccountRoutes.ts';
import { addJobsBoardRoutes } from './addJobsBoardRoutes.ts';
import { addAuditRoutes } from './audit/addAuditRoutes.ts';
import { addCaseRoutes } from './casework/routes.ts';
import { addDeliveryRoutes } from './deliveries/addDeliveryRoutes.ts';
import { endSession } from './endSession.ts';
import { addExportRoutes } from './exports/routes.ts';
import { type Member, memberIds } from './findMember.ts';
import { createLinkRoutes } from './links/routes.ts';
import { openReport } from './openReport.ts';
import { addPasskeyRoutes } from './passkeys/addPasskeyRoutes.ts';
import { addSignInRoutes } from './passkeys/addSignInRoutes.ts';
import { addQueueRoutes } from './queue/addQueueRoutes.ts';
import { announce } from './queue/events/announce.ts';
import { fromHex } from './queue/queueCursor.ts';
import { readSignIn } from './readSignIn.ts';
import { refuseOtherSites } from './refuseOtherSites.ts';
import { requireSession, type StaffEnv } from './requireSession.ts';
import { createResealingRoutes } from './resealing/routes.ts';
import { addRetentionRoutes } from './retention/addRetentionRoutes.ts';
import { requirePermission } from './roles/requirePermission.ts';
import { permissionsOf, permits } from './roles/roles.ts';
import { callRoute, endSessionRoute, meRoute, openRoute, startSessionRoute } from './routeDefinitions.ts';
import { createSearchRoutes } from './search/routes.ts';
import { clearSessionCookie, readSessionCookie, writeSessionCookie } from './sessionCookie.ts';
import { startSession } from './startSession.ts';
import { addStatisticsRoutes } from './statistics/addStatisticsRoutes.ts';
import { callTaker } from './takeCall.ts';

/**
 * What members of the unit and call handlers can ask for, to be mounted at
 * `/v1/staff`. All but signing in is behind `requireSession`, and every route
 * names the permission that it needs.
 */
export function createStaffRoutes(context: ApiContext): OpenAPIHono<StaffEnv> {
  const { store, config, clock } = context;
  const reads = refuseOtherSites(config.publicUrl, 'reads');
  const changes = refuseOtherSites(config.publicUrl, 'changes');
  const app = new OpenAPIHono<StaffEnv>({
    defaultHook: (result) => {
      if (!result.success) throw new ProblemError('invalid');
    },
  });

  app.openAPIRegistry.registerComponent('securitySchemes', 'staffSession', {
    type: 'apiKey',
    in: 'cookie',
    name: 'candour_session',
  });

  app.use('*', async (c, next) => {
    c.header('Cache-Control', 'no-store');
    c.header('Cross-Origin-Resource-Policy', 'same-origin');
    await next();
  });

  app.openAPIRegistry.registerPath(startSessionRoute);
  app.post(startSessionRoute.path, changes, async (c) => {
    const token = await readSignIn(c.req.raw);
    const members = memberIds(context.roster.current());
    const started = await startSession(store, token, members, clock());
    if (!started.ok) throw new ProblemError(`link-${started.reason}`);
    const before = readSessionCookie(c);
    if (before !== undefined) await endSession(store, before, clock());
    writeSessionCookie(c, config.publicUrl, started.secret);
    return c.body(null, 204);
  });

  addSignInRoutes(app, context);

  app.use('*', reads, requireSession(context));

  app.openapi({ ...endSessionRoute, middleware: [changes] as const }, async (c) => {
    const secret = readSessionCookie(c);
    if (secret !== undefined) await endSession(store, secret, clock());
    clearSessionCookie(c, config.publicUrl);
    return c.body(null, 204);
  });

  app.openapi(meRoute, (c) => {
    const { member, session } = c.var;
    return c.json(
      {
        member: member.id,
        hasAccount: session.hasAccount,
        role: session.roles.every((role) => role === 'call-handler') ? ('call-handler' as const) : ('member' as const),
        roles: [...session.roles],
        permissions: permissionsOf(session.roles),
        root: context.roster.current()?.rootFingerprint ?? '',
        unit: context.roster.current()?.roster.unit ?? '',
        desks: member.desks.map(({ id, name }) => ({ id, name })),
        keys: [...member.keys],
        now: clock().toISOString(),
        idleEndsAt: session.idleEndsAt.toISOString(),
        endsAt: session.endsAt.toISOString(),
      },
      200,
    );
  });

  addPasskeyRoutes(app, context);
  addAccountRoutes(app, context);
  addAuditRoutes(app, context);
  addStatisticsRoutes(app, context);

  const takeCall = callTaker(context);
  app.openAPIRegistry.registerPath(callRoute);
  app.post(callRoute.path, changes, requirePermission('calls.take'), async (c) => {
    const report = await takeCall(c.req.raw);
    const answer = { id: report.id, receivedOn: receivedOn(report.receivedHour) };
    return c.json(answer, report.created ? 201 : 200);
  });

  addDeliveryRoutes(app, context);
  addQueueRoutes(app, context);
  addRetentionRoutes(app, context);
  addJobsBoardRoutes(app, context);

  app.openapi({ ...openRoute, middleware: [changes, requirePermission('report.open')] as const }, async (c) => {
    const { id } = c.req.valid('param');
    const { reason } = c.req.valid('query');
    const { member, session } = c.var;
    const opened = await openReport(store, {
      id: fromHex(id),
      desks: deskIds(member),
      member: member.id,
      reason,
      now: clock(),
      mayClaim: permits(session.roles, 'case.claim'),
    });
    if (!opened) throw new ProblemError('not-found');
    await announce(store, deskIds(member));
    return c.body(Uint8Array.from(opened.sealed), 200, {
      'Content-Type': 'application/octet-stream',
      ...(opened.copy && { 'Candour-Copy-Id': opened.copy.id, 'Candour-Copy-By': opened.copy.by }),
      'Content-Disposition': `attachment; filename="report-${id.slice(0, 8)}.pgp"`,
    });
  });

  addCaseRoutes(app, context);
  addExportRoutes(app, context);
  app.route('/links', createLinkRoutes(context));
  app.route('/search', createSearchRoutes(context));
  app.route('/resealing', createResealingRoutes(context));

  // Reached by what no route has answered: an address that does not exist.
  app.use('*', requirePermission('queue.read'));

  return app;
}

function deskIds(member: Member): string[] {
  return member.desks.map((desk) => desk.id);
}
