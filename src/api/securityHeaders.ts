import type { MiddlewareHandler } from 'hono';

/** Nothing loads, nothing frames, nothing is sent: pages loosen this one by one. */
export const NOTHING_ALLOWED = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Features that no page of this service uses. */
const PERMISSIONS = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'payment',
  'usb',
]
  .map((feature) => `${feature}=()`)
  .join(', ');

const ONE_YEAR = 'max-age=31536000; includeSubDomains';

/**
 * Sets on every answer, problems included, what is safe for all; a handler may
 * set a header again where its page needs another value. HSTS is sent where the
 * service is reached by https.
 */
export function securityHeaders(publicUrl: string): MiddlewareHandler {
  const headers: [string, string][] = [
    ['Content-Security-Policy', NOTHING_ALLOWED],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'no-referrer'],
    ['Cache-Control', 'no-store'],
    ['X-Frame-Options', 'DENY'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Permissions-Policy', PERMISSIONS],
    ['X-Robots-Tag', 'noindex'],
  ];
  if (publicUrl.startsWith('https:')) headers.push(['Strict-Transport-Security', ONE_YEAR]);
  return async (c, next) => {
    for (const [name, value] of headers) c.header(name, value);
    await next();
  };
}
