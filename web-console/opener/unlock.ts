import { fingerprint, KeyReadError, type PrivateKey, readPrivateKey, readPublicKey } from '../../src/seal/keys.ts';
import type { KeyFault, UnlockAnswer } from './protocol.ts';

export interface Unlocked {
  readonly answer: UnlockAnswer;
  readonly key?: PrivateKey;
}

/** Unlocks a private key and compares it with those that the roster has for the member. */
export async function unlock(
  source: string | Uint8Array,
  passphrase: string,
  rosterKeys: readonly string[],
): Promise<Unlocked> {
  let key: PrivateKey;
  try {
    key = await readPrivateKey(source, passphrase);
  } catch (error) {
    return { answer: { ok: false, fault: faultOf(error) } };
  }
  const name = fingerprint(key);
  const known = await Promise.all(rosterKeys.map((armored) => readPublicKey(armored).then(fingerprint, () => '')));
  const userId = key.getUserIDs()[0] ?? '';
  return { key, answer: { ok: true, fingerprint: name, userId, inRoster: known.includes(name) } };
}

function faultOf(error: unknown): KeyFault {
  const code = error instanceof KeyReadError ? error.code : 'malformed';
  return code === 'locked' || code === 'wrong-passphrase' ? code : 'malformed';
}
