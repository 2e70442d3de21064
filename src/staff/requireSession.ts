import { createMiddleware } from 'hono/factory';
import type { ApiContext, CurrentRoster } from '../api/context.ts';
import { ProblemError } from '../api/problem.ts';
import { endSession } from './endSession.ts';
import { findMember, type Member } from './findMember.ts';
import { readSession, type Session } from './readSession.ts';
import { effectiveRoles } from './roles/effectiveRoles.ts';
import { readSessionCookie } from './sessionCookie.ts';

/** With this value the console marks what it fetches by itself. */
export const REFRESH_HEADER = 'candour-refresh';

/** What the request of somebody who is signed in carries to the handlers. */
export interface StaffEnv {
  Variables: {
    session: Session;
    /** Who the roster says they are; without desks for whom it does not name, and for a call handler whatever their name. */
    member: Member;
    /** Whether a person's action caused the request, and not the console by itself. */
    byPerson: boolean;
  };
}

/**
 * Lets through who is signed in and has a role left: roles that read reports are
 * those of members whom the roster still names. Who has none left, because the
 * roster or the account changed, loses the session at the next request.
 */
export function requireSession(context: ApiContext) {
  return createMiddleware<StaffEnv>(async (c, next) => {
    const secret = readSessionCookie(c);
    if (secret === undefined) throw new ProblemError('not-signed-in');
    const byPerson = c.req.header(REFRESH_HEADER) !== 'background';
    const session = await readSession(context.store, secret, context.clock(), byPerson);
    if (!session) throw new ProblemError('not-signed-in');
    const roster = context.roster.current();
    if (!roster && session.role === 'member') throw new ProblemError('not-signed-in');
    const member = memberOf(session, roster);
    const roles = effectiveRoles(session.roles, member.desks.length > 0);
    if (roles.length === 0) {
      await endSession(context.store, secret, context.clock());
      throw new ProblemError('not-signed-in');
    }
    c.set('byPerson', byPerson);
    c.set('member', member);
    c.set('session', { ...session, roles });
    await next();
  });
}

function memberOf(session: Session, roster: CurrentRoster | null): Member {
  const inRoster = session.role === 'member' ? findMember(roster, session.member) : undefined;
  return inRoster ?? { id: session.member, desks: [], keys: [] };
}
