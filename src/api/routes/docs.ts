import type { OpenAPIHono } from '@hono/zod-openapi';
import { docsPage, docsScript } from '../pages/docsPage.ts';

/** The viewer draws its arrows from `data:`; scripts, styles and the description come from this service only. */
const DOCS_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const DESCRIPTION = {
  openapi: '3.1.0',
  info: {
    title: 'Candour',
    version: '1',
    description:
      'Anonymous intake of corruption reports. Errors are problem documents (RFC 9457): `type` is stable, `detail` says what to do, and nothing that was sent is ever repeated.',
  },
} as const;

/** `GET /openapi.json` and `GET /docs`: the API, described from the same schemas that check requests. */
export function addDocsRoutes(app: OpenAPIHono): void {
  let description: string | undefined;
  app.get('/openapi.json', (c) => {
    description ??= JSON.stringify(app.getOpenAPI31Document(DESCRIPTION));
    return c.body(description, 200, { 'Content-Type': 'application/json' });
  });
  app.get('/docs', (c) => {
    c.header('Content-Security-Policy', DOCS_POLICY);
    return c.html(docsPage);
  });
  app.get('/docs/start.js', (c) => c.body(docsScript, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }));
}
