import { mayCombine } from '../staff/roles/keyless.ts';
import { ROLES, type Role } from '../staff/roles/roles.ts';
import { UsageError } from './usageError.ts';

/** The roles that a command names, for its help. */
export const ROLE_LIST = ROLES.join(', ');

/** Reads `--role` as often as it was given. @throws UsageError for no role, or for roles that one person may not have */
export function readRoles(names: readonly string[]): Role[] {
  const roles = names.map((name) => {
    const role = ROLES.find((known) => known === name);
    if (role === undefined) throw new UsageError(`There is no role "${name}". There are: ${ROLE_LIST}.`);
    return role;
  });
  if (!mayCombine(roles)) {
    throw new UsageError('An administrator or auditor has no role that handles reports or takes calls.');
  }
  return [...new Set(roles)];
}
