import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { AssetsError, openAssets } from '../../src/assets/openAssets.ts';

async function folderWith(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'candour-assets-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return folder;
}

const manifest = (path: string): string =>
  JSON.stringify({ version: 1, files: [{ path, sha384: 'sha384-x', bytes: 1, gzipBytes: 1 }] });

test('without bundles it says what to run', async () => {
  await expect(openAssets(await folderWith({}))).rejects.toThrow(AssetsError);
  await expect(openAssets(await folderWith({ 'manifest.json': '{"version":2}' }))).rejects.toThrow(/npm run build/);
});

test('only what the manifest lists is handed out', async () => {
  const assets = await openAssets(await folderWith({ 'manifest.json': manifest('/widget.js'), 'widget.js': 'let a;' }));
  const widget = await assets.load('/widget.js');
  expect(Buffer.from(widget?.body ?? []).toString()).toBe('let a;');
  expect(widget?.immutable).toBe(false);
  for (const path of ['/manifest.json', '/../package.json', '/widget.js/', 'widget.js', '/docs/index.html']) {
    expect(await assets.load(path)).toBeUndefined();
  }
});

test('a bundle is found by its name, with the path and hash to load it by', async () => {
  const path = '/assets/chat.0123456789abcdef.js';
  const assets = await openAssets(await folderWith({ 'manifest.json': manifest(path) }));
  expect(assets.find('chat')).toEqual({ path, integrity: 'sha384-x' });
  expect(assets.find('console')).toBeUndefined();
});

test("the documentation viewer's files are there, and none of its examples", async () => {
  const assets = await openAssets(await folderWith({ 'manifest.json': manifest('/widget.js') }));
  expect((await assets.load('/docs/swagger-ui.css'))?.contentType).toBe('text/css; charset=utf-8');
  expect(await assets.load('/docs/swagger-initializer.js')).toBeUndefined();
});
