import { encodeBase64Url } from '../../src/envelope/base64url.ts';

/** A secret that a passkey gives for a salt, the same each time, after it has verified the person. */
export interface PasskeySecret {
  /** Of the passkey that gave it. */
  readonly credentialId: ArrayBuffer;
  /** 256 bits in base64url. */
  readonly secret: string;
}

/** Sets this use of the passkey's pseudo-random function apart from any other. */
const INFO = new TextEncoder().encode('candour/1 member key');

const SALT_BYTES = 32;

export const newSalt = (): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(SALT_BYTES));

/**
 * Asks a passkey for its secret (WebAuthn, section 10.1.4, `prf`).
 *
 * @param credentialId the passkey to ask; any of this site's when there is none
 * @returns undefined when the person turned it down or the authenticator cannot
 */
export async function askPasskeySecret(
  salt: Uint8Array<ArrayBuffer>,
  credentialId?: ArrayBuffer,
): Promise<PasskeySecret | undefined> {
  const publicKey: PublicKeyCredentialRequestOptions = {
    // Nobody checks the answer's signature: what counts is the secret, which only that passkey can give.
    challenge: crypto.getRandomValues(new Uint8Array(SALT_BYTES)),
    userVerification: 'required',
    allowCredentials: credentialId === undefined ? [] : [{ type: 'public-key', id: credentialId }],
    extensions: { prf: { eval: { first: salt } } },
  };
  const credential = await navigator.credentials.get({ publicKey }).catch(() => null);
  if (!(credential instanceof PublicKeyCredential)) return undefined;
  const first = credential.getClientExtensionResults().prf?.results?.first;
  if (first === undefined) return undefined;
  const material = await crypto.subtle.importKey('raw', first, 'HKDF', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: INFO },
    material,
    256,
  );
  return { credentialId: credential.rawId, secret: encodeBase64Url(new Uint8Array(bits)) };
}
