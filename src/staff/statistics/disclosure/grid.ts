/** How a number is given out: as it is, as fewer than five, or not at all so that another cannot be worked out. */
export type Disclosure = 'shown' | 'small' | 'withheld';

/** Numbers that lines add up: everything that is published of one question. */
export interface Grid {
  /** Counts by cell. */
  readonly counts: readonly number[];
  /** Cells of which the first is the sum of the others. */
  readonly lines: readonly (readonly number[])[];
}

/** Fewer are not given out: section 6 of the field's rules. */
export const SMALLEST_SHOWN = 5;
