import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** For its owner's eyes: private keys, passphrases. */
export const SECRET = 0o600;
/** For everyone: public keys, the roster. */
export const PUBLIC = 0o644;

/**
 * Writes a new file and flushes it to the disk.
 * @throws the system's error; `EEXIST` when there is a file of that name, which stays as it is.
 */
export async function writeNew(path: string, content: string, mode: number): Promise<void> {
  const file = await open(path, 'wx', mode);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Puts new content in a file's place in one step: a reader sees the old or the new, never a part. */
export async function replaceFile(path: string, content: string, mode: number): Promise<void> {
  const draft = `${path}.new-${process.pid}`;
  await rm(draft, { force: true });
  await writeNew(draft, content, mode);
  await rename(draft, path);
  await flushFolder(dirname(path));
}

/** A rename is durable once the folder that holds the name is flushed. */
export async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
