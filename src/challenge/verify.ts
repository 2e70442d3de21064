import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { decodeBase64Url } from '../envelope/base64url.ts';
import { MAX_CHALLENGE_CHARACTERS } from '../envelope/sizes.ts';
import { type Challenge, type SolvedChallenge, solvedChallengeSchema } from './challenge.ts';
import { hmacSecrets } from './secrets.ts';

export type ChallengeVerdict =
  /** `digest` is the same for every spelling of the same challenge: keep it, and a challenge can be spent once. */
  { ok: true; digest: Uint8Array<ArrayBuffer> } | { ok: false; reason: 'expired' | 'wrong' | 'malformed' };

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
    return solvedChallengeSchema.parse(JSON.parse(new TextDecoder().decode(decodeBase64Url(payload))));
  } catch {
    return undefined;
  }
}

/** The text that ALTCHA signs for a challenge. */
function signedText(parameters: Challenge['parameters']): string {
  return JSON.stringify(parameters, SIGNED_MEMBERS);
}

/** HMAC-SHA-256 (RFC 2104) in lower-case hex. */
function sign(message: Uint8Array, secret: string): string {
  return bytesToHex(hmac(sha256, utf8ToBytes(secret), message));
}

/** Compares two texts of one length in a time that does not depend on where they differ. */
function isSame(a: string, b: string): boolean {
  let difference = a.length ^ b.length;
  for (let i = 0; i < a.length; i++) difference |= a.charCodeAt(i) ^ b.charCodeAt(i);
  return difference === 0;
}

/**
 * Judges a solved challenge with two HMACs and no key derivation, so that judging costs less than trying. Expiry is
 * said only of challenges that this service signed. Never throws for what was sent.
 *
 * The verdict is that of the library's `verifySolution`, which leaves each HMAC to WebCrypto and so to another thread:
 * for these few hundred bytes that took a third of the time of accepting a report.
 * @param payload base64url of the solved challenge's JSON.
 * @throws {ChallengeSecretError}
 */
export async function verifyChallenge(payload: string, secret: string, now: Date): Promise<ChallengeVerdict> {
  const { hmacSignatureSecret, hmacKeySignatureSecret } = hmacSecrets(secret);
  const solved = readPayload(payload);
  if (!solved) return { ok: false, reason: 'malformed' };
  const { parameters, signature } = solved.challenge;
  const isOurs = isSame(sign(utf8ToBytes(signedText(parameters)), hmacSignatureSecret), signature);
  const answer = hexToBytes(solved.solution.derivedKey);
  if (!isOurs || !isSame(sign(answer, hmacKeySignatureSecret), parameters.keySignature)) {
    return { ok: false, reason: 'wrong' };
  }
  if (parameters.data.expires * 1_000 < now.getTime()) return { ok: false, reason: 'expired' };
  return { ok: true, digest: new Uint8Array(sha256(utf8ToBytes(signature))) };
}
