import { MAIL_SIZE_CLASSES, MAX_RECIPIENTS, sealedBodyBytes } from '../envelope/sizes.ts';
import {
  ENCRYPTED_DATA_PACKET,
  isHidden,
  octet,
  readPacket,
  SESSION_KEY_PACKET,
  SealedFormatError,
} from './packets.ts';

export { SealedFormatError };

export interface SealedShape {
  /** How many keys it is sealed to. */
  recipients: number;
  /** Whether no recipient is named: every key id is zero. */
  hidden: boolean;
  /** Length of the encrypted data packet's body, which tells the length of what is inside. */
  bodyBytes: number;
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
