import * as z from 'zod';

/** PBKDF2 with HMAC-SHA-256: every browser has it natively, so a solver needs no code of its own for it. */
export const CHALLENGE_ALGORITHM = 'PBKDF2/SHA-256';

/**
 * PBKDF2 iterations of one try. High enough that the calls around it hardly count (0.3 ms of work each on a server),
 * low enough that making a challenge costs the service nothing it would notice.
 */
export const CHALLENGE_COST = 1_000;

/** How long a challenge can be answered: a slow phone on a bad line, with room for a retry. */
export const CHALLENGE_LIFETIME_SECONDS = 3_600;

const hex = /^[0-9a-f]+$/;

/** The signed part, with the names of ALTCHA's version 2 challenge. */
const parametersSchema = z.strictObject({
  algorithm: z.literal(CHALLENGE_ALGORITHM),
  cost: z.literal(CHALLENGE_COST),
  data: z.strictObject({
    /** Seconds since 1970 after which it is not accepted. */
    expires: z.int().positive(),
    /** Tries after which a solver has surely found it. */
    tries: z.int().positive(),
  }),
  keyLength: z.literal(32),
  keyPrefix: z.string().length(32).regex(hex),
  keySignature: z.string().length(64).regex(hex),
  nonce: z.string().length(32).regex(hex),
  salt: z.string().length(32).regex(hex),
});

/** A proof-of-work challenge: the JSON of `GET /v1/challenge`. */
export const challengeSchema = z.strictObject({
  parameters: parametersSchema,
  signature: z.string().length(64).regex(hex),
});

/** A challenge with its answer: what an envelope's `challenge` is the base64url of, as JSON. */
export const solvedChallengeSchema = z.strictObject({
  challenge: challengeSchema,
  solution: z.strictObject({
    counter: z.int().nonnegative(),
    derivedKey: z.string().length(64).regex(hex),
  }),
});

export type Challenge = z.infer<typeof challengeSchema>;
export type SolvedChallenge = z.infer<typeof solvedChallengeSchema>;
