/** What the service did in the last minute. */
export interface Load {
  /** Reports accepted. */
  accepted: number;
  /** Challenges handed out. */
  issued: number;
}

/**
 * Tries at rest. A cheap phone makes some 150 tries a second (CHALLENGE_COST iterations at 200,000 a second, and the
 * calls around them), so 0.3 s.
 */
export const MIN_TRIES = 50;

/** Most tries ever asked: some 14 s on the same phone. Work slows a flood; it must not shut a reporter out. */
export const MAX_TRIES = 2_000;

/** Accepted and issued in a minute up to which nothing is asked beyond the floor: far above a busy unit's day. */
export const CALM_LOAD = 60;

/**
 * The most tries a new challenge may need, for a load: MIN_TRIES up to CALM_LOAD, then in proportion to the load, never
 * above MAX_TRIES. There is no load at which a challenge is refused.
 */
export function difficultyFor(load: Load): number {
  const total = Math.max(0, load.accepted) + Math.max(0, load.issued);
  if (!(total > CALM_LOAD)) return MIN_TRIES;
  return Math.min(MAX_TRIES, Math.round((MIN_TRIES * total) / CALM_LOAD));
}
