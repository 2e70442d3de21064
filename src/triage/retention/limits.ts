/** The days that a force needs to see that what it acknowledged is whole in its own system: a quarter, as feedback has. */
export const DEFAULT_RETENTION_DAYS = 90;

/** Fewer would not leave a review, or who asks for a hold, the time to come. */
export const MIN_RETENTION_DAYS = 28;

/** The intake is a conduit: who keeps words for more than seven years has another system in mind. */
export const MAX_RETENTION_DAYS = 2_557;

/** What goes within so many days is shown as going soon: a month's leave, and somebody still sees it before. */
export const SOON_DAYS = 35;

export const DAY_MS = 86_400_000;
