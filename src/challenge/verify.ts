import { verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { decodeBase64Url } from '../envelope/base64url.ts';
import { MAX_CHALLENGE_CHARACTERS } from '../envelope/sizes.ts';
import { type SolvedChallenge, solvedChallengeSchema } from './challenge.ts';
import { hmacSecrets } from './secrets.ts';

export type ChallengeVerdict =
  /** `digest` is the same for every spelling of the same challenge: keep it, and a challenge can be spent once. */
  { ok: true; digest: Uint8Array<ArrayBuffer> } | { ok: false; reason: 'expired' | 'wrong' | 'malformed' };

function readPayload(payload: string): SolvedChallenge | undefined {
  if (payload.length > MAX_CHALLENGE_CHARACTERS) return undefined;
  try {
    return solvedChallengeSchema.parse(JSON.parse(new TextDecoder().decode(decodeBase64Url(payload))));
  } catch {
    return undefined;
  }
}

/**
 * Judges a solved challenge with two HMACs and no key derivation, so that judging costs less than trying. Expiry is
 * said only of challenges that this service signed. Never throws for what was sent.
 * @param payload base64url of the solved challenge's JSON.
 * @throws {ChallengeSecretError}
 */
export async function verifyChallenge(payload: string, secret: string, now: Date): Promise<ChallengeVerdict> {
  const secrets = hmacSecrets(secret);
  const solved = readPayload(payload);
  if (!solved) return { ok: false, reason: 'malformed' };
  const result = await verifySolution({ ...solved, ...secrets, deriveKey });
  if (!result.verified) return { ok: false, reason: 'wrong' };
  if (solved.challenge.parameters.data.expires * 1_000 < now.getTime()) return { ok: false, reason: 'expired' };
  const signature = new TextEncoder().encode(solved.challenge.signature);
  return { ok: true, digest: new Uint8Array(await crypto.subtle.digest('SHA-256', signature)) };
}
