import type { Role } from './roles.ts';

/** Roles of people who hold no content key: they run the service or watch over it, and read no report. */
const KEYLESS: readonly Role[] = ['auditor', 'administrator'];

/** Roles of people who read reports, with a key in the roster. */
export const READING_ROLES: readonly Role[] = ['intake-officer', 'analyst', 'decision-maker', 'source-adviser'];

export const isKeyless = (role: Role): boolean => KEYLESS.includes(role);

export const readsReports = (role: Role): boolean => READING_ROLES.includes(role);

/**
 * Whether one person may have these roles together: whoever manages accounts or reads the audit must not be somebody whom
 * it is there to watch, so an administrator or auditor has no role that handles reports or takes calls.
 */
export function mayCombine(roles: readonly Role[]): boolean {
  return roles.length > 0 && (roles.every(isKeyless) || !roles.some(isKeyless));
}
