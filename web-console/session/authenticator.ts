import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser';
import type { PasskeyCreation, PasskeyRequest } from '../../src/staff/passkeys/wire.ts';

/** The authenticator made or used no passkey: the person turned it down, it took too long, or it has none. */
export class NoPasskey extends Error {
  override readonly name = 'NoPasskey';
  /** This authenticator holds a passkey of the account already. */
  readonly held: boolean;

  constructor(held: boolean) {
    super('The authenticator gave no passkey.');
    this.held = held;
  }
}

/** Whether this browser can make and use passkeys on this page. */
export const hasPasskeys = (): boolean => browserSupportsWebAuthn();

/** Has an authenticator make a passkey. @throws NoPasskey */
export function makePasskey({ options }: PasskeyCreation): Promise<object> {
  return orNone(startRegistration({ optionsJSON: options }));
}

/** Has an authenticator sign in with a passkey. @throws NoPasskey */
export function askPasskey({ options }: PasskeyRequest): Promise<object> {
  return orNone(startAuthentication({ optionsJSON: options }));
}

/** The library's errors say in many words what a person can do little about; which it was matters in one case only. */
async function orNone<Answer>(asking: Promise<Answer>): Promise<Answer> {
  try {
    return await asking;
  } catch (error) {
    throw new NoPasskey((error as { code?: unknown }).code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED');
  }
}
