import { MAIL_SIZE_CLASSES, MAX_RECIPIENTS, MAX_SESSION_KEY_PACKET_BYTES, sealedBodyBytes } from '../envelope/sizes.ts';

/** The bytes are not a sealed message. The message names the rule that failed, never a byte. */
export class SealedFormatError extends Error {
  override readonly name = 'SealedFormatError';
}

export interface SealedShape {
  /** How many keys it is sealed to. */
  recipients: number;
  /** Whether no recipient is named: every key id is zero. */
  hidden: boolean;
  /** Length of the encrypted data packet's body, which tells the length of what is inside. */
  bodyBytes: number;
}

/** Packet type ids (RFC 9580, section 5). */
const SESSION_KEY_PACKET = 1;
const ENCRYPTED_DATA_PACKET = 18;
/** Public-key algorithms that `seal` uses: RSA and ECDH (RFC 9580, section 9.1). */
const ALGORITHMS = [1, 18];
/** First partial chunk: at least 512 octets (RFC 9580, section 4.2.1.4). */
const MIN_FIRST_PARTIAL = 512;

interface Packet {
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

function octet(bytes: Uint8Array, at: number): number {
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

function readPacket(bytes: Uint8Array, start: number): Packet {
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
function isHidden(bytes: Uint8Array, packet: Packet): boolean {
  if (packet.bodyBytes < 12 || packet.bodyBytes > MAX_SESSION_KEY_PACKET_BYTES) {
    throw new SealedFormatError('A session key packet has a length that none has.');
  }
  if (octet(bytes, packet.body) !== 3) throw new SealedFormatError('A session key packet is not version 3.');
  if (!ALGORITHMS.includes(octet(bytes, packet.body + 9))) {
    throw new SealedFormatError('A session key packet is for an algorithm that is not used.');
  }
  return bytes.subarray(packet.body + 1, packet.body + 9).every((byte) => byte === 0);
}

/**
 * Reads the packet headers of a sealed message, without any key: one to MAX_RECIPIENTS session key packets of version 3,
 * then exactly one encrypted data packet of version 1, and nothing after it. The caller decides on `hidden`.
 * @throws {SealedFormatError} and nothing else, whatever the bytes.
 */
export function inspectSealed(bytes: Uint8Array): SealedShape {
  let recipients = 0;
  let hidden = true;
  let packet = readPacket(bytes, 0);
  while (packet.tag === SESSION_KEY_PACKET) {
    recipients += 1;
    if (recipients > MAX_RECIPIENTS) throw new SealedFormatError(`It is sealed to more than ${MAX_RECIPIENTS} keys.`);
    hidden = isHidden(bytes, packet) && hidden;
    packet = readPacket(bytes, packet.end);
  }
  if (recipients === 0) throw new SealedFormatError('It is sealed to no key.');
  if (packet.tag !== ENCRYPTED_DATA_PACKET) throw new SealedFormatError('It has a packet that may not be there.');
  if (packet.bodyBytes === 0 || octet(bytes, packet.body) !== 1) {
    throw new SealedFormatError('Its encrypted data packet is not version 1.');
  }
  if (packet.end !== bytes.length) throw new SealedFormatError('Something follows the encrypted data.');
  return { recipients, hidden, bodyBytes: packet.bodyBytes };
}

/** Whether an encrypted data packet of this body length holds a report padded to one of the size classes, those of e-mail included. */
export function isPaddedSize(bodyBytes: number): boolean {
  return MAIL_SIZE_CLASSES.some((size) => sealedBodyBytes(size) === bodyBytes);
}
