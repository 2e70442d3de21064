import { createSignInLink } from '../staff/createSignInLink.ts';
import type { Store } from '../store/openStore.ts';
import type { MadeKey } from '../unit/makeUnit.ts';

/** A member of a demonstration: their key, and a link that signs them in once. */
export interface MemberAccess extends MadeKey {
  readonly link: string;
}

/** Where the token stands: behind `#`, which browsers send to nobody. */
export function signInUrl(publicUrl: string, token: string): string {
  return `${publicUrl}/console#sign-in=${token}`;
}

/** The same for an invitation or a recovery. */
export function joinUrl(publicUrl: string, token: string): string {
  return `${publicUrl}/console#join=${token}`;
}

/** Makes a link for each member. */
export async function signInLinks(store: Store, publicUrl: string, keys: readonly MadeKey[]): Promise<MemberAccess[]> {
  return await Promise.all(
    keys.map(async (key) => ({ ...key, link: signInUrl(publicUrl, await createSignInLink(store, key.owner)) })),
  );
}

/** Makes a link for the demonstration's call handler. */
export async function handlerLink(store: Store, publicUrl: string): Promise<string> {
  return signInUrl(publicUrl, await createSignInLink(store, 'call-handler', new Date(), 'call-handler'));
}
