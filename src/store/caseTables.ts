import type { ColumnType, Generated } from 'kysely';

/** `bytea`: written as any byte array, read as a Buffer. */
type Bytes = ColumnType<Buffer, Uint8Array, Uint8Array>;

/** What is decided about a report, in the codes of the rule pack. A report without a row is at version 0. */
export interface CaseFileTable {
  report_id: Bytes;
  /** Grows by one with every change: who changes an older one is told so. */
  version: number;
  /** The rule pack's version under which it was changed last. */
  rules_version: number;
  source: number | null;
  information: string | null;
  handling: string | null;
  conditions: string[] | null;
  categories: string[] | null;
  apsp: boolean | null;
  complaint: string[] | null;
  standards: string[] | null;
  flags: string[];
  harm: string[] | null;
  safe_to_act: string | null;
  referral: string | null;
  referral_rules: string[] | null;
  /** When it first became clear that it must be referred; says nothing of when it came. */
  clear_at: Date | null;
  referral_by: string | null;
  proposed_outcome: string | null;
  proposed_by: string | null;
  outcome: string | null;
  decided_by: string | null;
  approved_by: string | null;
  decided_hour: Date | null;
  feedback: string | null;
  reopened: string | null;
  safeguarding: string;
  iopc_referral: string;
}

/** What a member said of themselves. */
export interface CaseConflictTable {
  report_id: Bytes;
  member: string;
  answer: string;
  override_by: string | null;
}

/** What somebody wrote about a report, sealed in the browser to the desk's keys. */
export interface CaseNoteTable {
  report_id: Bytes;
  /** SHA-256 of `sealed`. */
  id: Bytes;
  kind: string;
  desk: string;
  author: string;
  written_hour: Date;
  sealed: Bytes;
}

/** A report that a member sealed anew in the browser for the desk that it went to. The original stays as it came. */
export interface ReportCopyTable {
  report_id: Bytes;
  desk: string;
  /** SHA-256 of `sealed`. */
  id: Bytes;
  sealed: Bytes;
  sealed_by: string;
  sealed_hour: Generated<Date>;
}

export interface CaseTables {
  case_file: CaseFileTable;
  case_conflict: CaseConflictTable;
  case_note: CaseNoteTable;
  report_copy: ReportCopyTable;
}
