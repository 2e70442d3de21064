import { createMiddleware } from 'hono/factory';
import type { ApiContext } from '../api/context.ts';
import { ProblemError } from '../api/problem.ts';
import type { StaffRole } from '../store/staffTables.ts';
import { endSession } from './endSession.ts';
import { findMember, type Member } from './findMember.ts';
import { readSession, type Session } from './readSession.ts';
import { readSessionCookie } from './sessionCookie.ts';

/** With this value the console marks what it fetches by itself. */
export const REFRESH_HEADER = 'candour-refresh';

/** What the request of somebody who is signed in carries to the handlers. */
export interface StaffEnv {
  Variables: {
    session: Session;
    /** Who the roster says they are; without desks for a call handler, whatever their name. */
    member: Member;
  };
}

/**
 * Lets through who is signed in, and of the members those whom the roster still
 * names. Who has left the roster loses the session at the next request.
 */
export function requireSession(context: ApiContext) {
  return createMiddleware<StaffEnv>(async (c, next) => {
    const secret = readSessionCookie(c);
    if (secret === undefined) throw new ProblemError('not-signed-in');
    const byPerson = c.req.header(REFRESH_HEADER) !== 'background';
    const session = await readSession(context.store, secret, context.clock(), byPerson);
    if (!session) throw new ProblemError('not-signed-in');
    const roster = context.roster.current();
    const member = session.role === 'member' ? findMember(roster, session.member) : withoutDesk(session.member);
    if (!member) {
      if (roster) await endSession(context.store, secret, context.clock());
      throw new ProblemError('not-signed-in');
    }
    c.set('member', member);
    c.set('session', session);
    await next();
  });
}

/** Lets through who is signed in with that role. */
export function requireRole(role: StaffRole) {
  return createMiddleware<StaffEnv>(async (c, next) => {
    if (c.var.session.role !== role) throw new ProblemError('not-your-role');
    await next();
  });
}

function withoutDesk(id: string): Member {
  return { id, desks: [], keys: [] };
}
