import { fingerprint, KeyReadError, type PrivateKey, readPrivateKey, readPublicKey } from '../../src/seal/keys.ts';
import type { KeyFault, Question, UnlockAnswer } from './protocol.ts';
import { unwrapKey } from './wrapping.ts';

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
  return answerFor(key, rosterKeys);
}

/** Unlocks a key that this browser keeps. */
export async function unlockKept({
  kept,
  secret,
  rosterKeys,
}: Extract<Question, { ask: 'unlock-kept' }>): Promise<Unlocked> {
  const key = await unwrapKey(kept.wrapped, kept, secret);
  return key ? answerFor(key, rosterKeys) : { answer: { ok: false, fault: 'wrong-passphrase' } };
}

async function answerFor(key: PrivateKey, rosterKeys: readonly string[]): Promise<Unlocked> {
  const name = fingerprint(key);
  const known = await Promise.all(rosterKeys.map((armored) => readPublicKey(armored).then(fingerprint, () => '')));
  const userId = key.getUserIDs()[0] ?? '';
  return { key, answer: { ok: true, fingerprint: name, userId, inRoster: known.includes(name) } };
}

/** What reading a key failed by. */
export function faultOf(error: unknown): KeyFault {
  const code = error instanceof KeyReadError ? error.code : 'malformed';
  return code === 'locked' || code === 'wrong-passphrase' ? code : 'malformed';
}
