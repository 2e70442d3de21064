import type { MiddlewareHandler } from 'hono';

/** Browsers ask at most this often whether they may send; Chromium allows two hours. */
const PREFLIGHT_SECONDS = '7200';

/**
 * Lets pages of any origin use a route: the chat runs in a frame whose origin
 * is opaque. No credentials: a browser that has a cookie of this service does
 * not send it along.
 *
 * @param methods as in `Access-Control-Allow-Methods`
 */
export function openToAll(methods: string): MiddlewareHandler {
  return async (c, next) => {
    c.header('Access-Control-Allow-Origin', '*');
    c.header('Cross-Origin-Resource-Policy', 'cross-origin');
    if (c.req.method !== 'OPTIONS') return next();
    return c.body(null, 204, {
      'Access-Control-Allow-Methods': methods,
      'Access-Control-Allow-Headers': 'content-type',
      'Access-Control-Max-Age': PREFLIGHT_SECONDS,
    });
  };
}
