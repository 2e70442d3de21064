import type { Role } from '../../src/staff/wire.ts';

interface RoleWords {
  readonly name: string;
  readonly does: string;
}

/** The roles in the order in which a report meets them, then those that read none. */
export const ROLE_WORDS: Readonly<Record<Role, RoleWords>> = {
  'intake-officer': { name: 'Intake officer', does: 'Opens reports, finds duplicates, flags danger' },
  analyst: { name: 'Analyst', does: 'Grades, categorises and links reports' },
  'decision-maker': {
    name: 'Decision maker',
    does: 'Decides, refers and closes; overrides a conflict with a second person',
  },
  'source-adviser': { name: 'Source-unit adviser', does: 'Decides whether somebody is becoming a covert source' },
  'call-handler': { name: 'Call handler', does: 'Takes calls to 101 and types what is said' },
  auditor: { name: 'Auditor', does: 'Reads the audit and the totals; no report' },
  administrator: { name: 'Administrator', does: 'Manages people and settings; no report' },
};

export const ALL_ROLES = Object.keys(ROLE_WORDS) as Role[];

export const roleNames = (roles: readonly Role[]): string =>
  ALL_ROLES.filter((role) => roles.includes(role))
    .map((role) => ROLE_WORDS[role].name)
    .join(', ');
