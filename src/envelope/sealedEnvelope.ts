/** What every envelope holds, as bytes. */
export interface SealedEnvelope {
  readonly desk: string;
  readonly sealed: Uint8Array<ArrayBuffer>;
  readonly mailboxToken: Uint8Array;
  readonly mailboxKey: Uint8Array;
  readonly priority: boolean;
}
