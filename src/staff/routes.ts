import { OpenAPIHono } from '@hono/zod-openapi';
import type { ApiContext } from '../api/context.ts';
import { ProblemError } from '../api/problem.ts';
import { receivedOn } from '../intake/receivedOn.ts';
import { countQueue } from './countQueue.ts';
import { addDeliveryRoutes } from './deliveries/addDeliveryRoutes.ts';
import { describeReport } from './describeReport.ts';
import { endSession } from './endSession.ts';
import { type Member, memberIds } from './findMember.ts';
import { listQueue } from './listQueue.ts';
import { openReport } from './openReport.ts';
import { fromHex, readCursor } from './queueCursor.ts';
import { readSignIn } from './readSignIn.ts';
import { refuseOtherSites } from './refuseOtherSites.ts';
import { requireRole, requireSession, type StaffEnv } from './requireSession.ts';
import {
  callRoute,
  endSessionRoute,
  listRoute,
  meRoute,
  openRoute,
  startSessionRoute,
  summaryRoute,
} from './routeDefinitions.ts';
import { clearSessionCookie, readSessionCookie, writeSessionCookie } from './sessionCookie.ts';
import { startSession } from './startSession.ts';
import { callTaker } from './takeCall.ts';

/**
 * What members of the unit and call handlers can ask for, to be mounted at
 * `/v1/staff`. All but signing in is behind `requireSession`, and what follows
 * the call handlers' route is the members' alone, whatever is added later included.
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
        role: session.role,
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

  const takeCall = callTaker(context);
  app.openAPIRegistry.registerPath(callRoute);
  app.post(callRoute.path, changes, requireRole('call-handler'), async (c) => {
    const report = await takeCall(c.req.raw);
    const answer = { id: report.id, receivedOn: receivedOn(report.receivedHour) };
    return c.json(answer, report.created ? 201 : 200);
  });

  app.use('*', requireRole('member'));
  addDeliveryRoutes(app, context);

  app.openapi(listRoute, async (c) => {
    const { state, after } = c.req.valid('query');
    const desks = deskIds(c.var.member);
    const now = clock();
    const [page, counts] = await Promise.all([
      listQueue(store, { desks, view: state, now, ...(after === undefined ? {} : { after: readCursor(after) }) }),
      countQueue(store, desks, now),
    ]);
    return c.json({ now: now.toISOString(), counts, ...page }, 200);
  });

  app.openapi(summaryRoute, async (c) => {
    const report = await describeReport(store, fromHex(c.req.valid('param').id), deskIds(c.var.member), clock());
    if (!report) throw new ProblemError('not-found');
    return c.json(report, 200);
  });

  app.openapi({ ...openRoute, middleware: [changes] as const }, async (c) => {
    const { id } = c.req.valid('param');
    const { member } = c.var;
    const sealed = await openReport(store, {
      id: fromHex(id),
      desks: deskIds(member),
      member: member.id,
      now: clock(),
    });
    if (!sealed) throw new ProblemError('not-found');
    return c.body(Uint8Array.from(sealed), 200, {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename="report-${id.slice(0, 8)}.pgp"`,
    });
  });

  return app;
}

function deskIds(member: Member): string[] {
  return member.desks.map((desk) => desk.id);
}
