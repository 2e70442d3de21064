import { reportId } from '../envelope/id.ts';
import { isHidden, octet, readPacket, SESSION_KEY_PACKET } from './packets.ts';

/** Most packets that are looked for before the bytes that a hash names: a member's keys of all their rosters. */
const MAX_ADDED = 8;

/** Where each of the leading session key packets ends. */
function leadingEnds(bytes: Uint8Array, most: number): number[] {
  const ends: number[] = [];
  let at = 0;
  try {
    while (ends.length < most && at < bytes.length) {
      // What follows may be cut off, so the tag is looked at before the packet is read whole.
      const header = octet(bytes, at);
      const tag = (header & 0x40) !== 0 ? header & 0x3f : (header >> 2) & 0x0f;
      if (tag !== SESSION_KEY_PACKET) break;
      at = readPacket(bytes, at).end;
      ends.push(at);
    }
  } catch {
    // A packet that is not whole ends the list.
  }
  return ends;
}

/** The session key packets with which a sealed message begins; what follows them may be missing. */
export function leadingKeyPackets(bytes: Uint8Array, most: number): Uint8Array {
  return bytes.subarray(0, leadingEnds(bytes, most).at(-1) ?? 0);
}

/**
 * Whether these bytes are what `id` names, the SHA-256 in hex: they themselves, or what follows session key packets that a
 * colleague added for somebody who joined later.
 */
export async function isNamedBy(id: string, bytes: Uint8Array): Promise<boolean> {
  for (const start of [0, ...leadingEnds(bytes, MAX_ADDED)]) {
    if ((await reportId(bytes.subarray(start))) === id) return true;
  }
  return false;
}

/** Whether the bytes are one session key packet to a hidden recipient, of one of these lengths, and nothing else. */
export function isAddedKey(bytes: Uint8Array, lengths: readonly number[]): boolean {
  try {
    const packet = readPacket(bytes, 0);
    const isWhole = packet.tag === SESSION_KEY_PACKET && packet.end === bytes.length;
    return isWhole && lengths.includes(bytes.length) && isHidden(bytes, packet);
  } catch {
    return false;
  }
}
