import { decodeBase64Url } from '../../src/envelope/base64url.ts';
import { portableArgon2id } from '../../src/receipt/derive.ts';
import { type PrivateKey, readPrivateKey } from '../../src/seal/keys.ts';

/** What wraps a key: a passphrase that the person knows, or 256 bits that their passkey gives, in base64url. */
export type WrapSecret =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'passkey'; readonly secret: string };

/** A private key, encrypted with AES-256-GCM. */
export interface WrappedKey {
  /** Of Argon2id, where a passphrase wraps it. */
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly nonce: Uint8Array<ArrayBuffer>;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Whose key it is, and which: bound to the wrapped bytes, so that none can be put in another's place. */
export interface KeyName {
  readonly account: string;
  /** Upper-case hex. */
  readonly fingerprint: string;
}

const SALT_BYTES = 16;
/** What AES-GCM takes (NIST SP 800-38D, section 8.2); random, since each wrapping has a key of its own salt. */
const NONCE_BYTES = 12;

const ascii = new TextEncoder();

const contextOf = ({ account, fingerprint }: KeyName) => ascii.encode(`candour/1 kept key ${account} ${fingerprint}`);

/** Typed on another keyboard the same letters can be other code points; Argon2id wants bytes. */
const passphraseBytes = (passphrase: string) => ascii.encode(passphrase.normalize('NFKC'));

async function wrappingKey(secret: WrapSecret, salt: Uint8Array): Promise<CryptoKey> {
  const raw =
    secret.kind === 'passphrase'
      ? Uint8Array.from(await portableArgon2id(passphraseBytes(secret.passphrase), salt))
      : decodeBase64Url(secret.secret);
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
  raw.fill(0);
  return key;
}

/** Wraps an unlocked private key. With a passphrase it takes seconds and 64 MiB, by intent. */
export async function wrapKey(key: PrivateKey, name: KeyName, secret: WrapSecret): Promise<WrappedKey> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const plain = Uint8Array.from(key.write());
  const algorithm = { name: 'AES-GCM', iv: nonce, additionalData: contextOf(name) };
  const bytes = new Uint8Array(await crypto.subtle.encrypt(algorithm, await wrappingKey(secret, salt), plain));
  plain.fill(0);
  return { salt, nonce, bytes };
}

/** Unwraps what `wrapKey` wrapped under that name; undefined when the secret is another or anything was changed. */
export async function unwrapKey(
  { salt, nonce, bytes }: WrappedKey,
  name: KeyName,
  secret: WrapSecret,
): Promise<PrivateKey | undefined> {
  try {
    const algorithm = { name: 'AES-GCM', iv: nonce, additionalData: contextOf(name) };
    const plain = new Uint8Array(await crypto.subtle.decrypt(algorithm, await wrappingKey(secret, salt), bytes));
    // The key that is read goes on using these bytes, so they are not wiped: ending the worker does that.
    return await readPrivateKey(plain);
  } catch {
    return undefined;
  }
}
