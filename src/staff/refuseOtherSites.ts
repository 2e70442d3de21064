import { createMiddleware } from 'hono/factory';
import { ProblemError } from '../api/problem.ts';

/** Whether a request reads only, or also changes what is kept. Opening a report changes it, though it is a GET. */
export type Effect = 'reads' | 'changes';

/**
 * Refuses what another site's page had the browser send. Browsers say where a
 * request comes from in Sec-Fetch-Site (https and loopback addresses) and Origin;
 * where a change is asked for and neither is there, that is a refusal too.
 */
export function refuseOtherSites(publicUrl: string, effect: Effect) {
  const own = new URL(publicUrl).origin;
  return createMiddleware(async (c, next) => {
    if (!isFromOwnPage(c.req.raw, own, effect)) throw new ProblemError('cross-site');
    await next();
  });
}

function isFromOwnPage(request: Request, own: string, effect: Effect): boolean {
  const site = request.headers.get('sec-fetch-site');
  const origin = request.headers.get('origin');
  if (origin !== null && origin !== own) return false;
  if (effect === 'reads') return site === null || site === 'same-origin' || site === 'none';
  return site === 'same-origin' && (origin === own || request.method === 'GET');
}
