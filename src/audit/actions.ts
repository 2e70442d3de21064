/**
 * What an action does with personal data, as section 62 of the Data Protection Act 2018 names it; `access` is what it does
 * not name: signing in, and what the service does with itself.
 */
export const PROCESSING = [
  'collection',
  'alteration',
  'consultation',
  'disclosure',
  'combination',
  'erasure',
  'access',
] as const;

export type Processing = (typeof PROCESSING)[number];

/** Every action that the audit knows. A name that has been released never changes: entries are kept for ever. */
export const auditActions = {
  'audit.exported': 'consultation',
  'audit.read': 'consultation',
  'calls.taken': 'collection',
  'link.made': 'access',
  'report.opened': 'consultation',
  'session.ended': 'access',
  'session.started': 'access',
  'sessions.revoked': 'access',
  'statistics.exported': 'disclosure',
} as const satisfies Readonly<Record<string, Processing>>;

export type AuditAction = keyof typeof auditActions;
