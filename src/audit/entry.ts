/** An entry of the audit as the record holds it. */
export interface AuditEntry {
  /** From 1, without gaps. */
  readonly seq: number;
  readonly at: Date;
  readonly actor: string;
  /** One of `auditActions`, or one of a later version. */
  readonly action: string;
  readonly reportId: Uint8Array | null;
  readonly desk: string | null;
  /** Canonical JSON (RFC 8785), byte for byte as it was hashed. */
  readonly detail: string;
  /** Hash of the entry before, 32 bytes; zeros in the first. */
  readonly previous: Uint8Array;
  readonly hash: Uint8Array;
}
