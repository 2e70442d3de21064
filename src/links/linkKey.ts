/** As long as HMAC-SHA-256's output: no shorter key would be as strong (RFC 2104, section 3). */
export const LINK_KEY_BYTES = 32;

const ALGORITHM = { name: 'HMAC', hash: 'SHA-256' } as const;

/** A key's bytes for HMAC-SHA-256, not to be had out again. */
export function importLinkKey(bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytes, ALGORITHM, false, ['sign']);
}

/** What is stored beside a sealed key, so that whoever seals it anew seals the same one. Says nothing of the key. */
export async function linkKeyCheck(key: CryptoKey): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, new TextEncoder().encode('candour link key check 1')));
}
