import { generateMemberKey } from '../../src/seal/generateKey.ts';
import {
  checkRecipientKey,
  fingerprint,
  type PrivateKey,
  RecipientKeyError,
  readPrivateKey,
  readPublicKey,
} from '../../src/seal/keys.ts';
import { lockKey } from '../../src/seal/lockKey.ts';
import { hasOpeningKey } from '../../src/seal/openingKey.ts';
import type { ImportAnswer, KeptHalves, Question } from './protocol.ts';
import { faultOf } from './unlock.ts';
import { unwrapKey, type WrapSecret, wrapKey } from './wrapping.ts';

/** Makes a member's key and wraps it, in the worker, which can reach no network. */
export async function makeKey(account: string, secret: WrapSecret): Promise<KeptHalves> {
  const made = await generateMemberKey({ name: account });
  return wrapped(await readPrivateKey(made.privateKey), account, secret);
}

/**
 * Takes a key from a file, such as GnuPG exports, checks that reports can be sealed to it today, as a roster's signing
 * does, and wraps it.
 */
export async function importKey({
  source,
  passphrase,
  account,
  secret,
  rosterKeys,
  isNew,
}: Extract<Question, { ask: 'import' }>): Promise<ImportAnswer> {
  try {
    const key = await readPrivateKey(source, passphrase);
    await checkRecipientKey(key.toPublic(), new Date());
    if (!(await hasOpeningKey(key))) return { ok: false, fault: 'no-secret' };
    const name = fingerprint(key);
    const known = await Promise.all(rosterKeys.map(async (one) => fingerprint(await readPublicKey(one))));
    if (!isNew && known.length > 0 && !known.includes(name)) return { ok: false, fault: 'not-in-roster' };
    return { ok: true, ...(await wrapped(key, account, secret)) };
  } catch (error) {
    return { ok: false, fault: error instanceof RecipientKeyError ? error.code : faultOf(error) };
  }
}

/** A kept key for a backup, locked with another passphrase by OpenPGP's own means; undefined when it does not open. */
export async function exportKey({
  kept,
  secret,
  next,
}: Extract<Question, { ask: 'export' }>): Promise<string | undefined> {
  const key = await unwrapKey(kept.wrapped, kept, secret);
  return key && lockKey(key, next);
}

async function wrapped(key: PrivateKey, account: string, secret: WrapSecret): Promise<KeptHalves> {
  const name = { account, fingerprint: fingerprint(key) };
  return { ...name, publicKey: key.toPublic().armor(), wrapped: await wrapKey(key, name, secret) };
}
