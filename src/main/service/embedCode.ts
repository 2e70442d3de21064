import { createHash } from 'node:crypto';
import type { Assets } from '../../api/context.ts';
import { AssetsError } from '../../assets/openAssets.ts';

/**
 * The two lines that put the chat on a force's page: the loader, pinned by its hash, and the element, which pins the
 * unit's root key.
 * @throws AssetsError when the loader is not built.
 */
export async function embedCode(assets: Assets, publicUrl: string, fingerprint: string): Promise<string[]> {
  const loader = await assets.load('/widget.js');
  if (loader === undefined) throw new AssetsError('The loader (/widget.js) is not built. Run: npm run build');
  const integrity = `sha384-${createHash('sha384').update(loader.body).digest('base64')}`;
  return [
    `<script src="${publicUrl}/widget.js" integrity="${integrity}" crossorigin="anonymous" defer></script>`,
    `<candour-chat unit-fingerprint="${fingerprint}" service="${publicUrl}" lang="en"></candour-chat>`,
  ];
}
