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
  closed_hour: Date | null;
  /** The end of the hour in which it was opened again: what was acknowledged before it does not count. */
  reopened_hour: Date | null;
  /** What keeps the words from being erased, and who proposes that it ends. */
  hold_reason: string | null;
  hold_by: string | null;
  hold_removal_by: string | null;
  /** To which desk somebody proposes that it goes. */
  transfer_desk: string | null;
  transfer_reason: string | null;
  transfer_by: string | null;
  feedback: string | null;
  reopened: string | null;
  safeguarding: string;
  iopc_referral: string;
  /** Who assessed, proposed, decided or closed it: none of them decides whether the reporter could become a source. */
  worked_by: string[];
  /** Why somebody asked whether the reporter could become a covert source, and what was decided. */
  chis_reason: string | null;
  chis_by: string | null;
  chis_outcome: string | null;
  chis_grounds: string | null;
  chis_decided_by: string | null;
  /** Whether its reporter is among those of `reporter_count`; as which is known to nobody any more. */
  reporter_counted: boolean;
}

/** How many reports of a desk and month came from reporters of a kind; no report is named beside it. */
export interface ReporterCountTable {
  desk: string;
  /** Its first day. */
  month: ColumnType<Date, string, never>;
  reporter: string;
  reports: number;
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

/** That a case went from one desk to another, from the first on. */
export interface CaseTransferTable {
  report_id: Bytes;
  number: number;
  from_desk: string;
  to_desk: string;
  reason: string;
  proposed_by: string;
  /** Null where it was sent back. */
  approved_by: string | null;
  moved_hour: Date;
}

/** A view: closed reports whose words nothing keeps, and from when their days count. */
export interface ErasableView {
  report_id: ColumnType<Buffer, never, never>;
  desk: ColumnType<string, never, never>;
  counts_from: ColumnType<Date, never, never>;
}

export interface CaseTables {
  erasable: ErasableView;
  case_transfer: CaseTransferTable;
  case_file: CaseFileTable;
  case_conflict: CaseConflictTable;
  case_note: CaseNoteTable;
  report_copy: ReportCopyTable;
  reporter_count: ReporterCountTable;
}
