import type { Actor, CasePermission } from './actor.ts';
import type { CaseFile } from './caseFile.ts';
import type { Guard } from './guards.ts';
import type { Outcome } from './refusals.ts';

/** One thing that can be done to a case. */
export interface Operation<Input> {
  readonly permission: CasePermission;
  /** What holds whatever it is given; tells beforehand whether it can be done. */
  readonly guard: Guard;
  /** What it does, once the guard has let it through. */
  readonly apply: (file: CaseFile, input: Input, actor: Actor, now: Date) => Outcome<CaseFile>;
}

export const done = (file: CaseFile): Outcome<CaseFile> => ({ ok: true, file });
