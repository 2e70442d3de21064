import type { WrappedKey } from '../opener/wrapping.ts';

/** What opens a kept key: a passphrase that the person knows, or a secret that their passkey gives. */
export type KeyLock =
  | { readonly kind: 'passphrase' }
  | { readonly kind: 'passkey'; readonly credentialId: ArrayBuffer; readonly salt: Uint8Array<ArrayBuffer> };

/** A member's private key, locked, as it is kept in this browser. */
export interface KeptKey {
  readonly account: string;
  /** Worth nothing to who copies it without what locks it. */
  readonly wrapped: WrappedKey;
  readonly publicKey: string;
  readonly fingerprint: string;
  readonly lock: KeyLock;
}

const DATABASE = 'candour-keys';
const VERSION = 2;
const STORE = 'wrapped-key';

/** The key that this browser keeps for an account. */
export async function readKeptKey(account: string): Promise<KeptKey | undefined> {
  return await inStore('readonly', (store) => store.get(account));
}

/** Keeps a key in place of the one that was kept. */
export async function keepKey(key: KeptKey): Promise<void> {
  await inStore('readwrite', (store) => store.put(key));
}

/** Forgets the key of an account on this device. */
export async function forgetKey(account: string): Promise<void> {
  await inStore('readwrite', (store) => store.delete(account));
}

async function inStore<Result>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const opening = indexedDB.open(DATABASE, VERSION);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE, { keyPath: 'account' });
  const database = await done(opening);
  try {
    return await done(act(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

function done<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
