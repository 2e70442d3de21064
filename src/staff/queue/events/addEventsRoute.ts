import type { OpenAPIHono } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import type { ApiContext } from '../../../api/context.ts';
import { ProblemError } from '../../../api/problem.ts';
import { findMember } from '../../findMember.ts';
import { readSession } from '../../readSession.ts';
import { REFRESH_HEADER, type StaffEnv } from '../../requireSession.ts';
import { requirePermission } from '../../roles/requirePermission.ts';
import { readSessionCookie } from '../../sessionCookie.ts';
import { eventsRoute } from '../routeDefinitions.ts';
import { createQueueEvents } from './hub.ts';
import { createSeats } from './seats.ts';
import { streamChanges } from './streamChanges.ts';

/**
 * `GET /queue/events`: that something has changed, as server-sent events. It must be asked for as what the console does
 * by itself, so that a window left open keeps no session alive; it ends with the session.
 */
export function addEventsRoute(app: OpenAPIHono<StaffEnv>, context: ApiContext): void {
  const { store, clock } = context;
  const events = context.queueEvents ?? createQueueEvents(store);
  const seats = createSeats();
  app.openAPIRegistry.registerPath(eventsRoute);
  app.get(eventsRoute.path, requirePermission('queue.read'), (c) => {
    if (c.req.header(REFRESH_HEADER) !== 'background') throw new ProblemError('invalid');
    const { id } = c.var.member;
    const leave = seats.take(id);
    if (!leave) throw new ProblemError('unavailable');
    const secret = readSessionCookie(c) ?? '';
    const desks = async (): Promise<readonly string[] | undefined> => {
      const session = await readSession(store, secret, clock(), false).catch(() => undefined);
      return session && findMember(context.roster.current(), session.member)?.desks.map((desk) => desk.id);
    };
    return streamSSE(c, async (stream) => {
      try {
        await streamChanges(stream, { events, desks });
      } finally {
        leave();
      }
    });
  });
}
