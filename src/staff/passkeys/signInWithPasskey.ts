import { appendAudit } from '../../audit/append.ts';
import { decodeBase64Url, encodeBase64Url } from '../../envelope/base64url.ts';
import type { Store } from '../../store/openStore.ts';
import { openSession } from '../openSession.ts';
import type { RelyingParty } from './relyingParty.ts';
import { verifyAuthenticationResponse } from './webauthn.ts';
import type { PasskeyAssertion } from './wire.ts';

export interface PasskeySignIn {
  readonly party: RelyingParty;
  /** base64url, as `takeChallenge` gave it. */
  readonly challenge: string;
  readonly response: PasskeyAssertion;
  readonly now: Date;
}

/**
 * Checks an authenticator's answer (WebAuthn, section 7.2) and starts a session.
 * A counter that has not grown means that the passkey exists twice: the answer is
 * refused, and the attempt is put on record.
 *
 * @returns the session's secret; undefined for every answer that does not hold, without saying why
 */
export async function signInWithPasskey(store: Store, signIn: PasskeySignIn): Promise<string | undefined> {
  const { response, now } = signIn;
  const credentialId = decodeId(response.id);
  if (!credentialId) return undefined;
  const passkey = await store.db
    .selectFrom('passkey')
    .innerJoin('account', 'account.id', 'passkey.account')
    .select(['passkey.account', 'passkey.public_key', 'passkey.counter', 'account.user_handle'])
    .where('credential_id', '=', credentialId)
    .where('account.ended_at', 'is', null)
    .executeTakeFirst();
  if (!passkey) return undefined;
  if (response.response.userHandle !== encodeBase64Url(Uint8Array.from(passkey.user_handle))) return undefined;
  const counter = await verifiedCounter(signIn, Uint8Array.from(passkey.public_key));
  if (counter === undefined) return undefined;
  return store.db.transaction().execute(async (transaction) => {
    let update = transaction
      .updateTable('passkey')
      .set({ counter, used_at: now })
      .where('credential_id', '=', credentialId);
    update = counter === 0 ? update.where('counter', '=', '0') : update.where('counter', '<', String(counter));
    const used = await update.executeTakeFirst();
    const { account } = passkey;
    if (used.numUpdatedRows === 0n) {
      await appendAudit(transaction, { actor: account, action: 'passkey.counter-refused', at: now });
      return undefined;
    }
    await appendAudit(transaction, { actor: account, action: 'session.started', at: now, detail: { by: 'passkey' } });
    return openSession(transaction, account, now);
  });
}

/** The counter of an answer whose signature, origin, challenge and flags hold; it is compared where it is stored. */
async function verifiedCounter(
  { party, challenge, response }: PasskeySignIn,
  publicKey: Uint8Array<ArrayBuffer>,
): Promise<number | undefined> {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: { ...response, clientExtensionResults: {} },
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      credential: { id: response.id, publicKey, counter: 0 },
    });
    return verified ? authenticationInfo.newCounter : undefined;
  } catch {
    return undefined;
  }
}

function decodeId(id: string): Uint8Array | undefined {
  try {
    return decodeBase64Url(id);
  } catch {
    return undefined;
  }
}
