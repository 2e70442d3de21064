import type { CaseView } from '../../src/staff/casework/wire.ts';

/** Whether two readings of a case differ in more than their time and version: a colleague who says that they are in no conflict changes those alone. */
export function isSeenToDiffer(one: CaseView, other: CaseView): boolean {
  return seenOf(one) !== seenOf(other);
}

function seenOf(view: CaseView): string {
  return JSON.stringify({ ...view, now: undefined, version: undefined });
}
