import { ALGORITHMS, CHALLENGE_LIFETIME_MS } from './limits.ts';
import type { RelyingParty } from './relyingParty.ts';
import { generateRegistrationOptions } from './webauthn.ts';

export interface Registrant {
  readonly account: string;
  readonly userHandle: Uint8Array<ArrayBuffer>;
  /** base64url ids of the passkeys that they have: an authenticator makes no second. */
  readonly passkeys: readonly string[];
}

/** What the browser asks an authenticator to make: a passkey that knows its owner, and asks who they are at each use. */
export function registrationOptions(
  party: RelyingParty,
  challenge: Uint8Array<ArrayBuffer>,
  { account, userHandle, passkeys }: Registrant,
) {
  return generateRegistrationOptions({
    rpName: party.name,
    rpID: party.id,
    challenge,
    userName: account,
    userDisplayName: account,
    userID: userHandle,
    attestationType: 'none',
    excludeCredentials: passkeys.map((id) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    timeout: CHALLENGE_LIFETIME_MS,
    supportedAlgorithmIDs: ALGORITHMS,
  });
}
