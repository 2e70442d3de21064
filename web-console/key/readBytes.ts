import { MAX_KEY_FILE_BYTES } from './keyFile.ts';

/** A chosen file's bytes, as many as tell whether it is a key; undefined when it cannot be read. */
export async function readBytes(file: File): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await file.slice(0, MAX_KEY_FILE_BYTES + 1).arrayBuffer());
  } catch {
    return undefined;
  }
}
