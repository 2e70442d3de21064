/**
 * How a number is given out: as it is, or not at all. A number under five and a larger one that is hidden to protect it look
 * the same: what is known of how small a hidden number is would narrow down the others.
 */
export type Disclosure = 'shown' | 'hidden';

/** Numbers that lines add up: everything that is published of one question. */
export interface Grid {
  /** Counts by cell. */
  readonly counts: readonly number[];
  /** Cells of which the first is the sum of the others. */
  readonly lines: readonly (readonly number[])[];
}

/** Fewer are not given out: section 6 of the field's rules. */
export const SMALLEST_SHOWN = 5;
