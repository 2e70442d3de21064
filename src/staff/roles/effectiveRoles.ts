import { isKeyless, readsReports } from './keyless.ts';
import type { Role } from './roles.ts';

/**
 * What somebody's roles come to beside the roster of today. Roles that read reports count while the roster gives them a
 * key; those of administrators and auditors count while it gives them none.
 */
export function effectiveRoles(roles: readonly Role[], inRoster: boolean): Role[] {
  return roles.filter((role) => (inRoster ? !isKeyless(role) : !readsReports(role)));
}
