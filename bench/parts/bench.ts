/** What a bench found of something that it has a goal for. */
export interface Finding {
  readonly what: string;
  readonly value: string;
  readonly goal: string;
  readonly holds: boolean;
}

export interface BenchOptions {
  /** Measured rounds of each kind. */
  readonly rounds: number;
}

/** Measures something, prints its table, and says how it stands to its goals. */
export type Bench = (options: BenchOptions) => Promise<Finding[]>;
