import { issueChallenge } from '../../src/challenge/issue.ts';
import { solve } from '../../src/challenge/solve.ts';
import { encodeBase64Url } from '../../src/envelope/base64url.ts';
import type { CallEnvelope, Envelope } from '../../src/envelope/envelope.ts';
import { SIZE_CLASSES, sealedBodyBytes, WRAPPED_KEY_BYTES } from '../../src/envelope/sizes.ts';

/** A session key packet, version 3, for an ECDH key (RFC 9580, section 5.1.1), with the key id given. */
export function sessionKeyPacket(keyId: Uint8Array = new Uint8Array(8)): Uint8Array {
  const packet = new Uint8Array(2 + 94);
  packet.set([0xc1, 94, 3]);
  packet.set(keyId, 3);
  packet[11] = 18;
  return packet;
}

/** An encrypted data packet, version 1, with that length of body; random inside, so that no two are alike. */
export function encryptedDataPacket(bodyBytes: number = sealedBodyBytes(SIZE_CLASSES[0])): Uint8Array {
  const packet = new Uint8Array(6 + bodyBytes);
  packet.set([0xd2, 0xff, bodyBytes >>> 24, (bodyBytes >>> 16) & 255, (bodyBytes >>> 8) & 255, bodyBytes & 255, 1]);
  crypto.getRandomValues(packet.subarray(7, 7 + 1_024));
  return packet;
}

/** Bytes that look sealed from outside; nobody can open them. */
export function sealedStandIn(packets: Uint8Array[] = [sessionKeyPacket(), encryptedDataPacket()]): Uint8Array {
  return new Uint8Array(Buffer.concat(packets));
}

export function randomText(bytes: number): string {
  return encodeBase64Url(crypto.getRandomValues(new Uint8Array(bytes)));
}

/** The least work a challenge can ask. */
const EASIEST = 2;

/** A solved challenge, without asking the service for it. */
export async function solvedChallenge(secret: string, now: Date = new Date()): Promise<string> {
  return solve(await issueChallenge({ secret, difficulty: EASIEST, now }));
}

/** A whole envelope around a stand-in, with what is given in the place of its own. */
export async function makeEnvelope(secret: string, parts: Partial<Envelope> = {}): Promise<Envelope> {
  return {
    v: 1,
    desk: 'ccu',
    sealed: encodeBase64Url(sealedStandIn()),
    mailbox: { token: randomText(32), key: randomText(WRAPPED_KEY_BYTES) },
    challenge: parts.challenge ?? (await solvedChallenge(secret)),
    ...parts,
  };
}

/** What a call handler's console sends: the same without a challenge. */
export function makeCallEnvelope(parts: Partial<CallEnvelope> = {}): CallEnvelope {
  return {
    v: 1,
    desk: 'ccu',
    sealed: encodeBase64Url(sealedStandIn()),
    mailbox: { token: randomText(32), key: randomText(WRAPPED_KEY_BYTES) },
    ...parts,
  };
}
