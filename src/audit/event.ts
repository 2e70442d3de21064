import type { AuditAction } from './actions.ts';

/** Codes, numbers and flags of an entry. Never a text that somebody typed. */
export type AuditDetail = Readonly<Record<string, string | number | boolean>>;

/** Something that was done, to be kept in the audit. */
export interface AuditEvent {
  /** Who did it: an account, or one of `OPERATOR` and `SERVICE`. */
  readonly actor: string;
  readonly action: AuditAction;
  /** Kept to the second; hand in the hour where a finer time would say when a reporter wrote or called. */
  readonly at: Date;
  /** The report's id, 32 bytes. */
  readonly reportId?: Uint8Array;
  readonly desk?: string;
  readonly detail?: AuditDetail;
}

/** Whoever works at the command line of the service's machine. */
export const OPERATOR = '(operator)';

/** The service itself. */
export const SERVICE = '(service)';
