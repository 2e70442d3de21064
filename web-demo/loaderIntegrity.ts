import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

interface Manifest {
  readonly files: readonly { readonly path: string; readonly sha384: string }[];
}

/** The hash of `/widget.js` as the build's manifest in `folder` lists it. Throws Error when it is not listed. */
export async function loaderIntegrity(folder: string): Promise<string> {
  const { files } = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  const loader = files.find((file) => file.path === '/widget.js');
  if (!loader) throw new Error(`${folder} has no loader. Run: npm run build`);
  return loader.sha384;
}
