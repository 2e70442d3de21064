import { MAX_SESSION_KEY_PACKET_BYTES } from '../envelope/sizes.ts';

/** The bytes are not a sealed message. The message names the rule that failed, never a byte. */
export class SealedFormatError extends Error {
  override readonly name = 'SealedFormatError';
}

/** Packet type ids (RFC 9580, section 5). */
export const SESSION_KEY_PACKET = 1;
export const ENCRYPTED_DATA_PACKET = 18;
/** Public-key algorithms that `seal` uses: RSA and ECDH (RFC 9580, section 9.1). */
const ALGORITHMS = [1, 18];
/** First partial chunk: at least 512 octets (RFC 9580, section 4.2.1.4). */
const MIN_FIRST_PARTIAL = 512;

/** Where a packet is. */
export interface Packet {
  tag: number;
  /** Where the body's first octet is. With partial lengths the body goes on elsewhere. */
  body: number;
  bodyBytes: number;
  end: number;
}

interface Length {
  value: number;
  octets: number;
  partial: boolean;
}

/** The octet there. @throws {SealedFormatError} past the end */
export function octet(bytes: Uint8Array, at: number): number {
  const value = bytes[at];
  if (value === undefined) throw new SealedFormatError('It ends inside a packet.');
  return value;
}

function number(bytes: Uint8Array, at: number, octets: number): number {
  let value = 0;
  for (let i = 0; i < octets; i++) value = value * 256 + octet(bytes, at + i);
  return value;
}

/** New-format length (RFC 9580, section 4.2.1). */
function newLength(bytes: Uint8Array, at: number): Length {
  const first = octet(bytes, at);
  if (first < 192) return { value: first, octets: 1, partial: false };
  if (first < 224) return { value: ((first - 192) << 8) + octet(bytes, at + 1) + 192, octets: 2, partial: false };
  if (first < 255) return { value: 2 ** (first & 0x1f), octets: 1, partial: true };
  return { value: number(bytes, at + 1, 4), octets: 5, partial: false };
}

/** Legacy-format length (RFC 9580, section 4.2.2). Packets of indeterminate length are not taken. */
function legacyLength(bytes: Uint8Array, at: number, lengthType: number): Length {
  if (lengthType === 3) throw new SealedFormatError('A packet has no length.');
  const octets = 2 ** lengthType;
  return { value: number(bytes, at, octets), octets, partial: false };
}

/**
 * Reads the header of the packet that starts there.
 * @throws {SealedFormatError}
 */
export function readPacket(bytes: Uint8Array, start: number): Packet {
  const header = octet(bytes, start);
  if ((header & 0x80) === 0) throw new SealedFormatError('It is not made of OpenPGP packets.');
  const isNew = (header & 0x40) !== 0;
  const tag = isNew ? header & 0x3f : (header >> 2) & 0x0f;
  let length = isNew ? newLength(bytes, start + 1) : legacyLength(bytes, start + 1, header & 0x03);
  if (length.partial && (tag !== ENCRYPTED_DATA_PACKET || length.value < MIN_FIRST_PARTIAL)) {
    throw new SealedFormatError('A packet is in parts that may not be.');
  }
  const body = start + 1 + length.octets;
  let end = body + length.value;
  let bodyBytes = length.value;
  while (length.partial) {
    length = newLength(bytes, end);
    end += length.octets + length.value;
    bodyBytes += length.value;
  }
  if (end > bytes.length) throw new SealedFormatError('It ends inside a packet.');
  return { tag, body, bodyBytes, end };
}

/** Checks a session key packet (version 3: RFC 9580, section 5.1.1) and says whether its key id is zero. */
export function isHidden(bytes: Uint8Array, packet: Packet): boolean {
  if (packet.bodyBytes < 12 || packet.bodyBytes > MAX_SESSION_KEY_PACKET_BYTES) {
    throw new SealedFormatError('A session key packet has a length that none has.');
  }
  if (octet(bytes, packet.body) !== 3) throw new SealedFormatError('A session key packet is not version 3.');
  if (!ALGORITHMS.includes(octet(bytes, packet.body + 9))) {
    throw new SealedFormatError('A session key packet is for an algorithm that is not used.');
  }
  return bytes.subarray(packet.body + 1, packet.body + 9).every((byte) => byte === 0);
}
