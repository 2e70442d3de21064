import { createHmac, hash, timingSafeEqual } from 'node:crypto';
import { type Challenge, type SolvedChallenge, solvedChallengeSchema } from '../challenge/challenge.ts';
import { hmacSecrets } from '../challenge/secrets.ts';
import { MAX_CHALLENGE_CHARACTERS } from '../envelope/sizes.ts';
import { decodeCanonical } from './decodeCanonical.ts';

export type ChallengeVerdict =
  /** `digest` is the same for every spelling of the same challenge: keep it, and a challenge can be spent once. */
  { ok: true; digest: Uint8Array } | { ok: false; reason: 'expired' | 'wrong' | 'malformed' };

/** Every member of the signed part, in the order in which ALTCHA writes them to sign them: sorted, at every depth. */
const SIGNED_MEMBERS = [
  'algorithm',
  'cost',
  'data',
  'expires',
  'keyLength',
  'keyPrefix',
  'keySignature',
  'nonce',
  'salt',
  'tries',
];

function readPayload(payload: string): SolvedChallenge | undefined {
  if (payload.length > MAX_CHALLENGE_CHARACTERS) return undefined;
  try {
    return solvedChallengeSchema.parse(JSON.parse(decodeCanonical(payload)?.toString() ?? ''));
  } catch {
    return undefined;
  }
}

/** The text that ALTCHA signs for a challenge. */
function signedText(parameters: Challenge['parameters']): string {
  return JSON.stringify(parameters, SIGNED_MEMBERS);
}

/** Whether `signature` (64 hex digits) is the HMAC-SHA-256 (RFC 2104) of the message, in a time that tells nothing of it. */
function isSigned(message: string | Uint8Array, secret: string, signature: string): boolean {
  return timingSafeEqual(createHmac('sha256', secret).update(message).digest(), Buffer.from(signature, 'hex'));
}

/**
 * Judges a solved challenge with two HMACs and no key derivation, so that judging costs less than trying. Expiry is
 * said only of challenges that this service signed. Never throws for what was sent.
 *
 * The verdict is that of ALTCHA's own `verifySolution`, which leaves each HMAC to WebCrypto and so to another thread:
 * for these few hundred bytes that took a third of the time of accepting a report.
 * @param payload base64url of the solved challenge's JSON.
 * @throws {ChallengeSecretError}
 */
export function verifyChallenge(payload: string, secret: string, now: Date): ChallengeVerdict {
  const { hmacSignatureSecret, hmacKeySignatureSecret } = hmacSecrets(secret);
  const solved = readPayload(payload);
  if (!solved) return { ok: false, reason: 'malformed' };
  const { parameters, signature } = solved.challenge;
  const answer = Buffer.from(solved.solution.derivedKey, 'hex');
  const isOurs = isSigned(signedText(parameters), hmacSignatureSecret, signature);
  if (!isOurs || !isSigned(answer, hmacKeySignatureSecret, parameters.keySignature)) {
    return { ok: false, reason: 'wrong' };
  }
  if (parameters.data.expires * 1_000 < now.getTime()) return { ok: false, reason: 'expired' };
  return { ok: true, digest: hash('sha256', signature, 'buffer') };
}
