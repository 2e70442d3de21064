/** The roles of a unit (section 6 of the field's rules). A person may have several. */
export const ROLES = [
  'intake-officer',
  'analyst',
  'decision-maker',
  'source-adviser',
  'auditor',
  'administrator',
  'call-handler',
] as const;

export type Role = (typeof ROLES)[number];

/** What somebody may do. A route names one; a role without it is refused. */
export const PERMISSIONS = [
  'queue.read',
  'report.open',
  'case.claim',
  'case.flag',
  'case.conflict',
  'case.assess',
  'case.link',
  'case.propose',
  'case.decide',
  'case.close',
  'case.export',
  'chis.decide',
  'audit.read',
  'statistics.read',
  'accounts.manage',
  'jobs.watch',
  'deliveries.retry',
  'calls.take',
] as const;

export type Permission = (typeof PERMISSIONS)[number];

/**
 * Least rights: what is not listed is refused. Auditors and administrators have nothing that reads a report, and hold no
 * content key. That who writes is not who approves is a rule of a case, not of a role: it is checked where it is decided.
 */
const GRANTED: Readonly<Record<Role, readonly Permission[]>> = {
  'intake-officer': ['queue.read', 'report.open', 'case.claim', 'case.flag', 'case.conflict', 'case.link'],
  analyst: [
    'queue.read',
    'report.open',
    'case.claim',
    'case.flag',
    'case.conflict',
    'case.assess',
    'case.link',
    'case.propose',
  ],
  'decision-maker': [
    'queue.read',
    'report.open',
    'case.claim',
    'case.flag',
    'case.conflict',
    'case.propose',
    'case.decide',
    'case.close',
    'case.export',
    'statistics.read',
  ],
  'source-adviser': ['queue.read', 'report.open', 'case.conflict', 'chis.decide'],
  auditor: ['audit.read', 'statistics.read'],
  administrator: ['accounts.manage', 'jobs.watch', 'deliveries.retry'],
  'call-handler': ['calls.take'],
};

/** Whether one of these roles has that permission. */
export function permits(roles: readonly Role[], permission: Permission): boolean {
  return roles.some((role) => GRANTED[role].includes(permission));
}

/** Everything that these roles may do together. */
export function permissionsOf(roles: readonly Role[]): Permission[] {
  return PERMISSIONS.filter((permission) => permits(roles, permission));
}
