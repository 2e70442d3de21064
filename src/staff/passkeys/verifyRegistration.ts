import { decodeBase64Url } from '../../envelope/base64url.ts';
import { ALGORITHMS } from './limits.ts';
import type { RelyingParty } from './relyingParty.ts';
import { verifyRegistrationResponse } from './webauthn.ts';
import type { PasskeyAttestation } from './wire.ts';

/** A passkey that an authenticator has just made. */
export interface NewPasskey {
  readonly credentialId: Uint8Array;
  readonly publicKey: Uint8Array;
  readonly counter: number;
  readonly transports: readonly string[];
}

/** Checks an authenticator's answer (WebAuthn, section 7.1); undefined for any that does not hold. */
export async function verifyRegistration(
  party: RelyingParty,
  challenge: string,
  attestation: PasskeyAttestation,
): Promise<NewPasskey | undefined> {
  const { transports, ...answer } = attestation.response;
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: { ...attestation, response: answer, clientExtensionResults: {} },
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    });
    if (!verified || !registrationInfo) return undefined;
    const { id, publicKey, counter } = registrationInfo.credential;
    return { credentialId: decodeBase64Url(id), publicKey, counter, transports };
  } catch {
    // The library tells by throwing what does not hold, in words that quote what was sent.
    return undefined;
  }
}
