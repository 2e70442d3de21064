import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fillPage } from '../../web-demo/fillPage.ts';
import { openDemoSite } from '../../web-demo/openDemoSite.ts';

let bundles: string;
beforeAll(async () => {
  bundles = await mkdtemp(join(tmpdir(), 'candour-demo-'));
  const files = [{ path: '/widget.js', sha384: 'sha384-abc' }];
  await writeFile(join(bundles, 'manifest.json'), JSON.stringify({ version: 1, files }));
});
afterAll(() => rm(bundles, { recursive: true, force: true }));

const site = () => openDemoSite({ service: 'http://service.test', fingerprint: 'AB'.repeat(20), bundles });
const get = async (path: string) => (await site())(new Request(`http://demo.test${path}`));

it('pins the loader’s hash and the unit’s root on the page, and leaves no gap unfilled', async () => {
  const page = await (await get('/')).text();
  expect(page).toContain('src="http://service.test/widget.js" integrity="sha384-abc" crossorigin="anonymous"');
  expect(page).toContain(`unit-fingerprint="${'AB'.repeat(20)}"`);
  expect(page).toContain('Northmoor Police does not exist');
  expect(page).not.toContain('{{');
});

it('has a careful force’s policy: nothing inline, scripts from itself and the service alone', async () => {
  const policy = (await get('/')).headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self' http://service.test;");
  expect(policy).not.toContain('unsafe');
});

it('serves its two files and nothing else', async () => {
  expect((await get('/page.css')).headers.get('content-type')).toContain('text/css');
  expect((await get('/page.js')).headers.get('content-type')).toContain('text/javascript');
  for (const path of ['/page.html', '/../package.json', '/%2e%2e/openDemoSite.ts']) {
    expect((await get(path)).status).toBe(404);
  }
});

it('fills gaps with what cannot be markup', () => {
  const values = { service: '"><script>', integrity: '&', fingerprint: '' };
  expect(fillPage('{{service}} {{integrity}}', values)).toBe('&quot;&gt;&lt;script&gt; &amp;');
  expect(() => fillPage('{{other}}', values)).toThrow(RangeError);
});
