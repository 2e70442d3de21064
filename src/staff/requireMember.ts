import { createMiddleware } from 'hono/factory';
import type { ApiContext } from '../api/context.ts';
import { ProblemError } from '../api/problem.ts';
import { endSession } from './endSession.ts';
import { findMember, type Member } from './findMember.ts';
import { readSession, type Session } from './readSession.ts';
import { readSessionCookie } from './sessionCookie.ts';

/** With this value the console marks what it fetches by itself. */
export const REFRESH_HEADER = 'candour-refresh';

/** What a member's request carries to the handlers. */
export interface StaffEnv {
  Variables: { member: Member; session: Session };
}

/**
 * Lets members through who are signed in and whom the roster still names, and
 * nobody else. Whoever has left the roster loses the session at the next request.
 */
export function requireMember(context: ApiContext) {
  return createMiddleware<StaffEnv>(async (c, next) => {
    const secret = readSessionCookie(c);
    if (secret === undefined) throw new ProblemError('not-signed-in');
    const byPerson = c.req.header(REFRESH_HEADER) !== 'background';
    const session = await readSession(context.store, secret, context.clock(), byPerson);
    if (!session) throw new ProblemError('not-signed-in');
    const roster = context.roster.current();
    const member = findMember(roster, session.member);
    if (!member) {
      if (roster) await endSession(context.store, secret);
      throw new ProblemError('not-signed-in');
    }
    c.set('member', member);
    c.set('session', session);
    await next();
  });
}
