const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** 256 bits from the system's generator: no guess succeeds, so no lock-out is needed that could shut a member out. */
export const TOKEN_BYTES = 32;

/** A link that is made in the evening works when the next shift starts, and not much longer. */
export const LINK_LIFETIME_MS = 12 * HOUR_MS;

/** How long a used or expired link is still known as such, so that its owner learns that somebody used it. */
export const LINK_MEMORY_MS = 7 * 24 * HOUR_MS;

/** A screen left alone closes before a meeting ends; the console warns before it does. */
export const SESSION_IDLE_MS = 30 * MINUTE_MS;

/** The longest shift. After it the member signs in anew, whatever they do. */
export const SESSION_ABSOLUTE_MS = 12 * HOUR_MS;
