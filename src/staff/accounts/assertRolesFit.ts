import type { CurrentRoster } from '../../api/context.ts';
import { ProblemError } from '../../api/problem.ts';
import { findMember } from '../findMember.ts';
import { isKeyless, mayCombine } from '../roles/keyless.ts';
import type { Role } from '../roles/roles.ts';

/**
 * Refuses roles that one person may not have together, and those of
 * administrators and auditors for somebody to whom the roster gives a content key.
 *
 * @throws ProblemError `roles-apart`
 */
export function assertRolesFit(account: string, roles: readonly Role[], roster: CurrentRoster | null): void {
  const hasKey = findMember(roster, account) !== undefined;
  if (!mayCombine(roles) || (hasKey && roles.some(isKeyless))) throw new ProblemError('roles-apart');
}
