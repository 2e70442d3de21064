import type { CDPSession, Page } from 'playwright-core';

interface Credential {
  credentialId: string;
  rpId: string;
  privateKey: string;
  userHandle: string;
  signCount: number;
  isResidentCredential: boolean;
}

/** Chromium's own authenticator, behind a page as a device's is. */
export interface VirtualAuthenticator {
  credentials(): Promise<Credential[]>;
  /** Gives it a copy of a credential, its counter as it was then. */
  put(credential: Credential): Promise<void>;
  clear(): Promise<void>;
  /** Whether the person passes the check of their finger or PIN. */
  verifiesUser(verified: boolean): Promise<void>;
  remove(): Promise<void>;
}

/** Gives a page an authenticator with passkeys, user verification and the extension `prf` (CDP, domain WebAuthn). */
export async function addAuthenticator(page: Page, { hasPrf = true } = {}): Promise<VirtualAuthenticator> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
      hasPrf,
    },
  });
  return {
    credentials: async () => {
      const { credentials } = await session.send('WebAuthn.getCredentials', { authenticatorId });
      return credentials as Credential[];
    },
    put: async (credential) => {
      await session.send('WebAuthn.addCredential', { authenticatorId, credential });
    },
    clear: async () => {
      await session.send('WebAuthn.clearCredentials', { authenticatorId });
    },
    verifiesUser: async (isUserVerified) => {
      await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified });
    },
    remove: async () => {
      await session.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId });
    },
  };
}
