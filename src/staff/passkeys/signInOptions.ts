import { CHALLENGE_LIFETIME_MS } from './limits.ts';
import type { RelyingParty } from './relyingParty.ts';
import { generateAuthenticationOptions } from './webauthn.ts';

/**
 * What the browser asks an authenticator to sign in with: any passkey that it
 * has for this service. It names nobody, so it is the same for everybody.
 */
export function signInOptions(party: RelyingParty, challenge: Uint8Array<ArrayBuffer>) {
  return generateAuthenticationOptions({
    rpID: party.id,
    challenge,
    allowCredentials: [],
    userVerification: 'required',
    timeout: CHALLENGE_LIFETIME_MS,
  });
}
