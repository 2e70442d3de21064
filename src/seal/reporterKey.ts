import { generateKey } from './openpgp.ts';
import { signDetached } from './signDetached.ts';

/** The same for every reporter, because OpenPGP version 4 keys must have a user id and it must say nothing. */
export const REPORTER_USER_ID = 'Candour reporter';

/** A reporter's one-time key: signs their messages, and replies are sealed to it. */
export interface ReporterKey {
  /** Transferable secret key, binary, not locked: it is wrapped with the return code's key before it leaves. */
  privateKey: Uint8Array;
  /** Transferable public key, binary. */
  publicKey: Uint8Array;
  /** Detached, binary OpenPGP signature over the bytes, dated to the day. */
  sign: (bytes: Uint8Array) => Promise<Uint8Array>;
}

/** The start of the UTC day: the only time that a reporter's key and signatures tell. */
function utcDay(now: Date): Date {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()));
}

/** A new one-time key of the UTC day of `now`: Ed25519 with an X25519 subkey (RFC 9580, section 9.1). */
export async function generateReporterKey(now: Date = new Date()): Promise<ReporterKey> {
  const date = utcDay(now);
  const { privateKey, publicKey } = await generateKey({
    userIDs: { name: REPORTER_USER_ID },
    type: 'curve25519',
    date,
    format: 'object',
  });
  return {
    privateKey: privateKey.write(),
    publicKey: publicKey.write(),
    sign: (bytes) => signDetached(bytes, privateKey, date),
  };
}
