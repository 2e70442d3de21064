import { type ReadFile, type ReadMail, readMail } from '../../src/report/mail/readMail.ts';
import type { PrivateKey } from '../../src/seal/keys.ts';
import { open } from '../../src/seal/open.ts';
import type { OpenedMail } from './protocol.ts';

const ARMORED = /-----BEGIN PGP MESSAGE-----[\s\S]*?-----END PGP MESSAGE-----/;

/** Takes an e-mail apart, and opens what its sender had encrypted to this key, PGP/MIME (RFC 3156) or inline. */
export async function openMail(original: Uint8Array, key: PrivateKey): Promise<OpenedMail> {
  const read = await readMail(original);
  const bytes = Uint8Array.from(original);
  const decrypted = read.marks.includes('pgp-encrypted') ? await decrypt(read, key) : undefined;
  return { original: bytes, files: read.files, ...(decrypted ? { decrypted } : {}) };
}

async function decrypt(
  { text, files }: ReadMail<ReadFile>,
  key: PrivateKey,
): Promise<NonNullable<OpenedMail['decrypted']> | undefined> {
  const inline = ARMORED.exec(text)?.[0];
  if (inline !== undefined) {
    const opened = await open(inline, key).catch(() => undefined);
    return opened && { text: new TextDecoder().decode(opened), files: [] };
  }
  for (const { content } of files) {
    const armored = ARMORED.exec(new TextDecoder('latin1').decode(content))?.[0];
    const opened = armored === undefined ? undefined : await open(armored, key).catch(() => undefined);
    if (opened !== undefined) return await readMail(opened);
  }
  return undefined;
}
