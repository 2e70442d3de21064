import type { Passkey, PasskeyCreation, PasskeyRequest } from '../../src/staff/passkeys/wire.ts';
import { call, send } from './staffApi.ts';

/** What to ask an authenticator, to sign in. */
export async function beginPasskeySignIn(): Promise<PasskeyRequest> {
  return (await send('POST', '/session/passkey/challenge')).json();
}

/** Signs in with what the authenticator answered. @throws Problem `passkey-refused` */
export async function finishPasskeySignIn(answer: object): Promise<void> {
  await send('POST', '/session/passkey', answer);
}

/** What to ask an authenticator, to use an invitation or a recovery. @throws Problem `link-used`, `link-expired`, `link-unknown` */
export async function beginJoin(token: string): Promise<PasskeyCreation> {
  return (await send('POST', '/join/challenge', { token })).json();
}

/** Hands in the first passkey, which signs in. @throws Problem `passkey-refused`, `link-used` */
export async function finishJoin(name: string, response: object): Promise<void> {
  await send('POST', '/join', { name, response });
}

/** The passkeys of who is signed in. */
export async function readPasskeys(): Promise<Passkey[]> {
  const { passkeys }: { passkeys: Passkey[] } = await (await call('/passkeys', 'person')).json();
  return passkeys;
}

/** What to ask an authenticator, to add a passkey. */
export async function beginAdding(): Promise<PasskeyCreation> {
  return (await send('POST', '/passkeys/challenge')).json();
}

/** Hands in a further passkey. */
export async function finishAdding(name: string, response: object): Promise<void> {
  await send('POST', '/passkeys', { name, response });
}

/** Removes one. @throws Problem `last-passkey` */
export async function removePasskey(id: string): Promise<void> {
  await send('DELETE', `/passkeys/${id}`);
}

/** Ends every session of who is signed in, this one too. */
export async function signOutEverywhere(): Promise<void> {
  await send('DELETE', '/sessions');
}
