import type { ExportKind, ExportRecipient, ExportState } from '../../rules/case/exports.ts';

/** Something that is to go out, as the machine sees it: never a word of it. */
export interface ExportFile {
  readonly kind: ExportKind;
  readonly recipient: ExportRecipient;
  readonly state: ExportState;
  /** SHA-256 of what is sealed, in hex. */
  readonly object: string;
  readonly proposedBy: string;
  readonly approvedBy: string | null;
  readonly refusedBy: string | null;
  readonly releasedBy: string | null;
  readonly acknowledgedBy: string | null;
}
