/** Least characters of the challenge secret: 128 bits written in hex. */
export const MIN_SECRET_CHARACTERS = 32;

/** The challenge secret is too short to sign with. */
export class ChallengeSecretError extends Error {
  override readonly name = 'ChallengeSecretError';
  constructor() {
    super(`The challenge secret must have at least ${MIN_SECRET_CHARACTERS} characters.`);
  }
}

/**
 * ALTCHA's two HMAC keys from the one secret: one signs the challenge, the other the answer.
 * @throws {ChallengeSecretError}
 */
export function hmacSecrets(secret: string): { hmacSignatureSecret: string; hmacKeySignatureSecret: string } {
  if (secret.length < MIN_SECRET_CHARACTERS) throw new ChallengeSecretError();
  return { hmacSignatureSecret: `challenge ${secret}`, hmacKeySignatureSecret: `answer ${secret}` };
}
