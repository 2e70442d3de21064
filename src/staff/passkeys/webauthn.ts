import type * as webauthn from '@simplewebauthn/server';

export type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server';

type Library = typeof webauthn;

/** The one door to the WebAuthn library, which is loaded on first use: it takes a third of a second. */
const library = (): Promise<Library> => import('@simplewebauthn/server');

export const generateAuthenticationOptions: Library['generateAuthenticationOptions'] = async (options) =>
  (await library()).generateAuthenticationOptions(options);

export const generateRegistrationOptions: Library['generateRegistrationOptions'] = async (options) =>
  (await library()).generateRegistrationOptions(options);

export const verifyAuthenticationResponse: Library['verifyAuthenticationResponse'] = async (options) =>
  (await library()).verifyAuthenticationResponse(options);

export const verifyRegistrationResponse: Library['verifyRegistrationResponse'] = async (options) =>
  (await library()).verifyRegistrationResponse(options);
