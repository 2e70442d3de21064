import type { PrivateKey } from './openpgp.ts';
import { recipientEncryptionKey } from './recipientKey.ts';

/** Whether the secret half of what reports are sealed to is in an unlocked key. GnuPG can leave it out of a file. */
export async function hasOpeningKey(key: PrivateKey, now: Date = new Date()): Promise<boolean> {
  const sealedTo = (await recipientEncryptionKey(key.toPublic(), now)).getKeyID();
  const part = key.getKeys().find((one) => one.getKeyID().equals(sealedTo));
  const packet = part?.keyPacket;
  return packet !== undefined && 'isDummy' in packet && packet.isDecrypted() === true && !packet.isDummy();
}
