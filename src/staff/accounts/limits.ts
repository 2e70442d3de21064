const DAY_MS = 24 * 3_600_000;

/** Somebody invited on a Thursday can come in on Monday. */
export const INVITATION_LIFETIME_MS = 5 * DAY_MS;

/** Somebody without a passkey waits for it, so it is soon used; an open one is a way in. */
export const RECOVERY_LIFETIME_MS = 2 * DAY_MS;

/**
 * An administrator approves nobody's recovery before having been one for this long: else one administrator could invite
 * a second self and approve with it. Everybody sees the list of people for a week first.
 */
export const APPROVER_AGE_MS = 7 * DAY_MS;

/** Every role there is, and a name, in JSON. */
export const MAX_ACCOUNT_BODY_BYTES = 1024;
