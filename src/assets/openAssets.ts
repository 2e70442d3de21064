import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Asset, AssetReference, Assets } from '../api/context.ts';
import { compress } from './compress.ts';
import { contentTypeOf } from './contentTypes.ts';
import { docsFiles } from './docsFiles.ts';

const manifestSchema = z.object({
  version: z.literal(1),
  files: z.array(z.object({ path: z.string().regex(/^\/[A-Za-z0-9._/-]+$/), sha384: z.string() })),
});

/** Names the build makes: `/assets/NAME.HASH.js`, and `.json` for words. */
const HASHED = /^\/assets\/([a-z][a-z0-9-]*)\.[0-9a-f]{16}\.js(?:on)?$/;

/** The browser bundles are not there, or their list cannot be read. */
export class AssetsError extends Error {
  override readonly name = 'AssetsError';
}

/**
 * Opens the built browser bundles. Only files that the manifest lists are ever
 * read, so no request names a path on the disk.
 *
 * @param folder what `npm run build` made
 * @throws AssetsError when there is no manifest of version 1.
 */
export async function openAssets(folder: string): Promise<Assets> {
  const { files } = await readManifest(folder);
  const paths = new Map(files.map((file) => [file.path, join(folder, file.path)]));
  for (const [path, file] of docsFiles()) paths.set(path, file);
  const references = new Map<string, AssetReference>();
  for (const { path, sha384 } of files) {
    const name = HASHED.exec(path)?.[1];
    if (name !== undefined) references.set(name, { path, integrity: sha384 });
  }
  const loaded = new Map<string, Promise<Asset>>();

  const read = async (path: string, file: string, contentType: string): Promise<Asset> =>
    compress(new Uint8Array(await readFile(file)), contentType, HASHED.test(path));

  return {
    find: (name) => references.get(name),
    load: async (path) => {
      const file = paths.get(path);
      const contentType = contentTypeOf(path);
      if (file === undefined || contentType === undefined) return undefined;
      const known = loaded.get(path) ?? read(path, file, contentType);
      loaded.set(path, known);
      known.catch(() => loaded.delete(path));
      return known;
    },
  };
}

async function readManifest(folder: string): Promise<z.infer<typeof manifestSchema>> {
  try {
    return manifestSchema.parse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')));
  } catch (cause) {
    throw new AssetsError(`The browser bundles are missing in ${folder}. Run: npm run build`, { cause });
  }
}
