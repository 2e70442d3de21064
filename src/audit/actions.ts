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
  'account.ended': 'access',
  'account.invited': 'access',
  'account.joined': 'access',
  'account.roles-changed': 'access',
  'audit.exported': 'consultation',
  'audit.read': 'consultation',
  'calls.taken': 'collection',
  'case.assessed': 'alteration',
  'case.categorised': 'alteration',
  'case.chis-decided': 'alteration',
  'case.chis-raised': 'alteration',
  'case.closed': 'alteration',
  'case.conflict': 'alteration',
  'case.decided': 'alteration',
  'case.duty-met': 'alteration',
  'case.feedback': 'disclosure',
  'case.flagged': 'alteration',
  'case.graded': 'alteration',
  'case.harm': 'alteration',
  'case.note-read': 'consultation',
  'case.note-written': 'collection',
  'case.override-approved': 'alteration',
  'case.override-proposed': 'alteration',
  'case.proposal-withdrawn': 'alteration',
  'case.proposed': 'alteration',
  'case.referral': 'alteration',
  'case.reopened': 'alteration',
  'case.reporter-counted': 'alteration',
  'invitation.withdrawn': 'access',
  'link.made': 'access',
  'link-key.made': 'access',
  'link-key.shared': 'access',
  'links.compared': 'combination',
  'links.confirmed': 'combination',
  'passkey.added': 'access',
  'passkey.counter-refused': 'access',
  'passkey.removed': 'access',
  'recovery.approved': 'access',
  'recovery.proposed': 'access',
  'recovery.used': 'access',
  'recovery.withdrawn': 'access',
  'report.brought-back': 'alteration',
  'report.claimed': 'alteration',
  'report.handed-over': 'alteration',
  'report.indexed': 'consultation',
  'report.opened': 'consultation',
  'report.parked': 'alteration',
  'report.released': 'alteration',
  'session.ended': 'access',
  'session.started': 'access',
  'sessions.revoked': 'access',
  'statistics.exported': 'disclosure',
} as const satisfies Readonly<Record<string, Processing>>;

export type AuditAction = keyof typeof auditActions;
