import { createMiddleware } from 'hono/factory';
import { ProblemError } from '../../api/problem.ts';
import type { StaffEnv } from '../requireSession.ts';

/** Lets through who has an account; a link alone makes nobody one. */
export function requireAccount() {
  return createMiddleware<StaffEnv>(async (c, next) => {
    if (!c.var.session.hasAccount) throw new ProblemError('no-account');
    await next();
  });
}
