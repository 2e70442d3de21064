import type { OpenAPIHono } from '@hono/zod-openapi';
import { textsFor } from '../../interview/texts/textsFor.ts';
import type { Texts } from '../../interview/texts/types.ts';
import { PLAIN_POLICY } from '../plain/layout.ts';
import { safetyPage } from './safetyPage.ts';

/** `GET /safety`: the page about staying safe, in English or with `?lang=cy` in Welsh. */
export function addSafetyRoute(app: OpenAPIHono): void {
  app.get('/safety', (c) => {
    const texts = textsFor(c.req.query('lang') ?? 'en') ?? (textsFor('en') as Texts);
    c.header('Content-Security-Policy', PLAIN_POLICY);
    return c.html(safetyPage(texts));
  });
}
