import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Characters of the hash in a file's name: 64 bits, so that two builds never share a name by chance. */
const NAME_HASH_CHARACTERS = 16;

/** gzip at its best, as a server would do it once. */
const GZIP_LEVEL = 9;

/** One file of the build, as the manifest lists it. */
export interface BuiltFile {
  /** URL path under which the service serves it. */
  readonly path: string;
  /** Subresource integrity value: `sha384-` and base64. */
  readonly sha384: string;
  readonly bytes: number;
  readonly gzipBytes: number;
}

/** Writes a file into `folder` under its URL path. */
export async function emit(folder: string, path: string, content: Uint8Array): Promise<BuiltFile> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
  return {
    path,
    sha384: `sha384-${createHash('sha384').update(content).digest('base64')}`,
    bytes: content.length,
    gzipBytes: gzipSync(content, { level: GZIP_LEVEL }).length,
  };
}

/** Writes a file under `/assets/` with the hash of its content in its name, so that it can be cached for ever. */
export function emitHashed(
  folder: string,
  name: string,
  content: Uint8Array,
  type: 'js' | 'json' = 'js',
): Promise<BuiltFile> {
  const hash = createHash('sha384').update(content).digest('hex').slice(0, NAME_HASH_CHARACTERS);
  return emit(folder, `/assets/${name}.${hash}.${type}`, content);
}
