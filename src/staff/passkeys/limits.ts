const MINUTE_MS = 60_000;

/** Time to fetch a security key from a bag and type its PIN; what WebAuthn recommends at most (section 15.1). */
export const CHALLENGE_LIFETIME_MS = 5 * MINUTE_MS;

/** 256 bits, twice what WebAuthn asks for at least (section 13.4.3). */
export const CHALLENGE_BYTES = 32;

/**
 * Challenges for signing in that wait at once, two megabytes of them. Anybody may ask for one; a flood of three hundred a second
 * makes the oldest fall out after half a minute, in which a passkey is used.
 */
export const MAX_CHALLENGES = 10_000;

/** Of one account, invitation or recovery: a few windows and mistakes. */
export const MAX_OWN_CHALLENGES = 5;

/** What an authenticator answers is some kilobytes; the largest, with an RSA key of a security chip, stay below eight. */
export const MAX_RESPONSE_BYTES = 16 * 1024;

/** A laptop, a phone, two security keys and as many again: more is a list that nobody looks through. */
export const MAX_PASSKEYS = 10;

export const MAX_PASSKEY_NAME = 64;

/** COSE algorithms: EdDSA, ES256, RS256. Every authenticator has one; newer ones are experimental in the runtime. */
export const ALGORITHMS = [-8, -7, -257];
