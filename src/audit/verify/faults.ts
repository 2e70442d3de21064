/**
 * What is wrong with the audit, and where.
 *
 * - `changed`: the entry is not what its own hash says.
 * - `unlinked`: the entry does not follow the one before it, which was changed or replaced after this one was written.
 * - `missing`: entries `seq` to `until` are gone.
 * - `moved`: what stands at `seq` was written as entry `was`.
 * - `inserted`: what stands at `seq` was put between entries that followed each other.
 * - `truncated`: a checkpoint covers entries `seq` to `until`, which are gone from the end.
 * - `rewritten`: a checkpoint signed another entry at `seq`.
 * - `forged`: the checkpoint stored at `seq` is not signed by the audit's key.
 * - `unsigned`: entries `seq` to `until` should be covered by a checkpoint, and none is there.
 */
export type AuditFault =
  | { readonly kind: 'changed' | 'unlinked' | 'inserted' | 'rewritten' | 'forged'; readonly seq: number }
  | { readonly kind: 'missing' | 'truncated' | 'unsigned'; readonly seq: number; readonly until: number }
  | { readonly kind: 'moved'; readonly seq: number; readonly was: number };

/** A fault in words. */
export function describeFault(fault: AuditFault): string {
  switch (fault.kind) {
    case 'changed':
      return `Entry ${fault.seq} was changed.`;
    case 'unlinked':
      return `Entry ${fault.seq} does not follow entry ${fault.seq - 1} as it stands: that one was changed or replaced.`;
    case 'inserted':
      return `Entry ${fault.seq} was inserted.`;
    case 'rewritten':
      return `Entry ${fault.seq} is not the one that was signed: the chain up to it was rewritten.`;
    case 'forged':
      return `The checkpoint of entry ${fault.seq} is not signed by the audit's key.`;
    case 'missing':
      return `${range(fault)} missing.`;
    case 'truncated':
      return `${range(fault)} missing from the end: a checkpoint covers them.`;
    case 'unsigned':
      return `${range(fault)} covered by no checkpoint, though there should be one.`;
    case 'moved':
      return `Entry ${fault.seq} was moved: it was written as entry ${fault.was}.`;
    default:
      return fault satisfies never;
  }
}

function range({ seq, until }: { seq: number; until: number }): string {
  return seq === until ? `Entry ${seq} is` : `Entries ${seq} to ${until} are`;
}
