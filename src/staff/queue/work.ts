/** A member's work on one report: who, at which desks, on which report, and when. */
export interface Work {
  /** The report's id, 32 bytes. */
  readonly id: Uint8Array;
  /** The desks that the member belongs to, with everybody whom the roster names there. */
  readonly desks: readonly WorkDesk[];
  readonly member: string;
  readonly now: Date;
}

export interface WorkDesk {
  readonly id: string;
  readonly members: readonly string[];
}

/** What became of it. `absent`: there is no such open report at these desks. `not-yours`: somebody else has it, or nobody. */
export type WorkRefusal = 'absent' | 'not-yours' | 'invalid';

/** The desk whose report was changed, to be told to those who look at it; or why nothing was changed. */
export type WorkResult =
  | { readonly ok: true; readonly desk: string }
  | { readonly ok: false; readonly why: WorkRefusal };

export const refused = (why: WorkRefusal): WorkResult => ({ ok: false, why });
