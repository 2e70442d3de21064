import type { OpenAPIHono } from '@hono/zod-openapi';
import { JOBS_BOARD_PATH } from '../../staff/addJobsBoardRoutes.ts';
import type { ApiContext } from '../context.ts';
import { chatPage, chatPolicy } from '../pages/chatPage.ts';
import { CONSOLE_POLICY, consolePage } from '../pages/consolePage.ts';
import { ProblemError } from '../problem.ts';

/** OpenPGP version 4 fingerprints; other lengths are no root key's. */
const FINGERPRINT = /^[0-9A-F]{40}$/;
const LANGUAGES = ['en', 'cy'];
const DEFAULT_LANGUAGE = 'en';

/**
 * `GET /chat` and `GET /console`: small documents that start a bundle under a
 * strict policy. There is no icon: the chat leaves nothing in a list of tabs
 * or bookmarks that tells what it is.
 */
export function addPageRoutes(app: OpenAPIHono, context: ApiContext): void {
  const service = new URL(context.config.publicUrl).origin;

  app.get('/chat', (c) => {
    const chat = context.assets.find('chat');
    const fingerprint = normalise(c.req.query('unit')) ?? context.roster.current()?.rootFingerprint;
    const sealers = ['sealer', 'sealer-older'].flatMap((name) => context.assets.find(name) ?? []);
    const language = LANGUAGES.find((known) => known === c.req.query('lang')) ?? DEFAULT_LANGUAGE;
    const words = context.assets.find(`words-${language}`) ?? context.assets.find(`words-${DEFAULT_LANGUAGE}`);
    if (!chat || !words || sealers.length === 0 || fingerprint === undefined) throw new ProblemError('unavailable');
    c.header('Content-Security-Policy', chatPolicy([chat, ...sealers], service));
    c.header('X-Frame-Options', undefined);
    c.header('Cross-Origin-Resource-Policy', 'cross-origin');
    return c.html(chatPage({ chat, words, service, fingerprint, language }));
  });

  app.get('/favicon.ico', (c) => c.body(null, 204));

  app.get('/console', (c) => {
    const bundle = context.assets.find('console');
    if (bundle === undefined) throw new ProblemError('unavailable');
    c.header('Content-Security-Policy', CONSOLE_POLICY);
    return c.html(consolePage(bundle));
  });

  app.get('/console/jobs', (c) => c.redirect(`${JOBS_BOARD_PATH}/`));
}

function normalise(unit: string | undefined): string | undefined {
  const hex = unit?.replace(/[\s:]/g, '').toUpperCase();
  return hex !== undefined && FINGERPRINT.test(hex) ? hex : undefined;
}
