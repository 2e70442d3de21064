import { createMiddleware } from 'hono/factory';
import { ProblemError } from '../../api/problem.ts';
import type { StaffEnv } from '../requireSession.ts';
import { type Permission, permits } from './roles.ts';

/** Lets through whose roles, as they are at this request, have the permission. */
export function requirePermission(permission: Permission) {
  return createMiddleware<StaffEnv>(async (c, next) => {
    if (!permits(c.var.session.roles, permission)) throw new ProblemError('not-your-role');
    await next();
  });
}
