import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { acceptedEncoding } from '../acceptedEncoding.ts';
import type { ApiContext } from '../context.ts';
import { openToAll } from '../openToAll.ts';
import { ProblemError } from '../problem.ts';

/** The path names the content, so it never changes. */
const FOR_EVER = 'public, max-age=31536000, immutable';

/** Pages pin the loader's hash: they must get the version of the day, at the cost of a question each time. */
const ASK_EACH_TIME = 'no-cache';

/** Hands out the built bundles and the documentation viewer's files. */
export function addAssetRoutes(app: OpenAPIHono, context: ApiContext): void {
  const handle = async (c: Context): Promise<Response> => {
    const asset = await context.assets.load(c.req.path);
    if (asset === undefined) throw new ProblemError('not-found');
    c.header('Cache-Control', asset.immutable ? FOR_EVER : ASK_EACH_TIME);
    c.header('ETag', asset.etag);
    c.header('Vary', 'Accept-Encoding');
    if (c.req.header('if-none-match') === asset.etag) return c.body(null, 304);
    c.header('Content-Type', asset.contentType);
    const encoding = acceptedEncoding(c.req.header('accept-encoding'));
    if (encoding === undefined) return c.body(asset.body);
    c.header('Content-Encoding', encoding);
    return c.body(encoding === 'br' ? asset.brotli : asset.gzip);
  };
  for (const path of ['/widget.js', '/assets/:file']) {
    app.use(path, openToAll('GET'));
    app.get(path, handle);
  }
  app.get('/docs/:file{swagger-ui.+}', handle);
}
