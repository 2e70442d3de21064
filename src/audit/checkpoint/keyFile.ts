import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CheckpointError } from './errors.ts';
import { type SigningKey, verifierOf } from './keys.ts';

const PEM = /^-----BEGIN PRIVATE KEY-----\n([A-Za-z0-9+/=\n]+)-----END PRIVATE KEY-----\n?$/;
const PEM_LINE = 64;

/** Only the service's user reads the key: whoever has it can sign a chain of their own. */
const FILE_MODE = 0o600;
const FOLDER_MODE = 0o700;

/**
 * Reads the key that signs checkpoints: PKCS #8 in PEM (RFC 5958, RFC 8410), as openssl writes and reads it.
 *
 * @returns undefined when there is no such file
 * @throws CheckpointError when the file is there and holds no such key
 */
export async function readKeyFile(file: string): Promise<SigningKey | undefined> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new CheckpointError(`The audit's key in ${file} cannot be read (${error.code}).`);
  });
  if (text === undefined) return undefined;
  const body = PEM.exec(text)?.[1];
  try {
    return await signingKeyOf(Buffer.from(body ?? '', 'base64'));
  } catch {
    throw new CheckpointError(`The file ${file} holds no Ed25519 key in PEM.`);
  }
}

/** Reads the key, and makes it where there is none. Of two processes that make it at once, one wins. */
export async function ensureKeyFile(file: string): Promise<SigningKey> {
  const held = await readKeyFile(file);
  if (held) return held;
  const { privateKey } = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
  const body = Buffer.from(await crypto.subtle.exportKey('pkcs8', privateKey)).toString('base64');
  const lines = body.match(new RegExp(`.{1,${PEM_LINE}}`, 'g')) ?? [];
  await mkdir(dirname(file), { recursive: true, mode: FOLDER_MODE });
  const pem = ['-----BEGIN PRIVATE KEY-----', ...lines, '-----END PRIVATE KEY-----', ''].join('\n');
  await writeFile(file, pem, { flag: 'wx', mode: FILE_MODE }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  const made = await readKeyFile(file);
  if (!made) throw new CheckpointError(`The audit's key in ${file} is gone.`);
  return made;
}

async function signingKeyOf(pkcs8: Uint8Array<ArrayBuffer>): Promise<SigningKey> {
  const secret = await crypto.subtle.importKey('pkcs8', pkcs8, 'Ed25519', true, ['sign']);
  const { x = '' } = await crypto.subtle.exportKey('jwk', secret);
  return { secret, verifier: await verifierOf(Buffer.from(x, 'base64url')) };
}
