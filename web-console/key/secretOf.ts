import type { WrapSecret } from '../opener/wrapping.ts';
import type { KeyLock } from './keptKey.ts';
import { askPasskeySecret, newSalt } from './passkeySecret.ts';

/** What unlocks a kept key: the passphrase, or what its passkey gives; undefined when the passkey gave nothing. */
export async function secretOf(lock: KeyLock, passphrase: string): Promise<WrapSecret | undefined> {
  if (lock.kind === 'passphrase') return { kind: 'passphrase', passphrase };
  const given = await askPasskeySecret(lock.salt, lock.credentialId);
  return given && { kind: 'passkey', secret: given.secret };
}

/** What a key is to be locked with; undefined when the passkey that was asked gave no secret. */
export async function newLock(
  passphrase: string | undefined,
): Promise<{ readonly lock: KeyLock; readonly secret: WrapSecret } | undefined> {
  if (passphrase !== undefined) return { lock: { kind: 'passphrase' }, secret: { kind: 'passphrase', passphrase } };
  const salt = newSalt();
  const given = await askPasskeySecret(salt);
  if (!given) return undefined;
  const { credentialId, secret } = given;
  return { lock: { kind: 'passkey', credentialId, salt }, secret: { kind: 'passkey', secret } };
}
