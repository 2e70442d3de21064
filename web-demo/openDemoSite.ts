import { readFile } from 'node:fs/promises';
import { fillPage } from './fillPage.ts';
import { loaderIntegrity } from './loaderIntegrity.ts';
import { pagePolicy } from './pagePolicy.ts';

const FILES = [
  { path: '/page.css', name: 'page.css', type: 'text/css; charset=utf-8' },
  { path: '/page.js', name: 'page.js', type: 'text/javascript; charset=utf-8' },
] as const;

const read = (name: string): Promise<string> => readFile(new URL(`site/${name}`, import.meta.url), 'utf8');

const headers = (type: string): Record<string, string> => ({
  'Content-Type': type,
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
});

export interface DemoSite {
  /** Origin of the service. */
  readonly service: string;
  /** Fingerprint of the unit's root key. */
  readonly fingerprint: string;
  /** Folder of the built bundles. */
  readonly bundles: string;
}

/**
 * The site of an invented force with the chat on its page, as an answer to any
 * request. It is served from another origin than the service, as a force's own
 * site would be, and pins the loader's hash and the unit's root key.
 */
export async function openDemoSite({
  service,
  fingerprint,
  bundles,
}: DemoSite): Promise<(request: Request) => Response> {
  const page = fillPage(await read('page.html'), {
    service,
    fingerprint,
    integrity: await loaderIntegrity(bundles),
  });
  const files = new Map<string, { body: string; type: string }>();
  for (const { path, name, type } of FILES) files.set(path, { body: await read(name), type });

  return (request) => {
    const { pathname } = new URL(request.url);
    const file = files.get(pathname);
    if (file) return new Response(file.body, { headers: headers(file.type) });
    if (pathname === '/favicon.ico') return new Response(null, { status: 204 });
    if (pathname !== '/') return new Response('Not found', { status: 404, headers: headers('text/plain') });
    const policy = { 'Content-Security-Policy': pagePolicy(service) };
    return new Response(page, { headers: { ...headers('text/html; charset=utf-8'), ...policy } });
  };
}
