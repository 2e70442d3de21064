import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { textsFor } from '../../interview/texts/textsFor.ts';
import type { Texts } from '../../interview/texts/types.ts';
import { BusyError } from '../turnstile.ts';
import type { PlainContext } from './context.ts';
import { PLAIN_POLICY, wordsOf } from './layout.ts';
import { problemPage } from './pages/problemPage.ts';
import { startPage } from './pages/startPage.ts';
import { PageTokenError } from './pageToken.ts';
import { type Form, FormError, readForm } from './readForm.ts';
import { createSteps } from './steps.ts';
import type { PlainProblem } from './texts/types.ts';

const PATH = '/plain';

/** Status of each problem's page. */
const STATUS = {
  unreadable: 400,
  expired: 400,
  'too-large': 413,
  'wrong-type': 415,
  busy: 503,
  fault: 500,
  'no-roster': 503,
} as const satisfies Record<PlainProblem, number>;

/** English where a language is unknown, or its words are not complete. */
const textsOf = (language: string | undefined): Texts => textsFor(language ?? 'en') ?? (textsFor('en') as Texts);

function problemOf(error: unknown): PlainProblem {
  if (error instanceof PageTokenError || error instanceof FormError) return error.reason;
  return error instanceof BusyError ? 'busy' : 'fault';
}

const send = (c: Context, page: string, status: (typeof STATUS)[PlainProblem] | 200 = 200): Response => {
  c.header('Content-Security-Policy', PLAIN_POLICY);
  if (status === 503) c.header('Retry-After', '60');
  return c.html(page, status);
};

/**
 * `GET /plain` and `POST /plain`: the interview without JavaScript. All of a conversation is in the page; what a form
 * sends is in memory while it is answered, and nowhere else.
 */
export function addPlainRoutes(app: OpenAPIHono, context: PlainContext): void {
  const steps = createSteps(context);

  app.get(PATH, (c) => {
    context.chat.warm();
    return send(c, startPage(wordsOf(textsOf(c.req.query('lang')))));
  });

  app.post(PATH, async (c) => {
    let form: Form | undefined;
    try {
      form = await readForm(c.req.raw);
      return send(c, await steps.take(form, textsOf(form.get('lang'))));
    } catch (error) {
      const problem = problemOf(error);
      if (problem === 'fault') context.log('plain.failed', error);
      return send(c, problemPage(problem, wordsOf(textsOf(form?.get('lang'))), form), STATUS[problem]);
    }
  });
}
