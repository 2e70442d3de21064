/**
 * The policy of a careful force's site. The chat's frame, made by the loader
 * in the page, inherits it, so it has to allow what the chat needs: scripts and
 * requests to the service, and the worker that seals. Nothing for styles.
 */
export const pagePolicy = (service: string): string =>
  [
    "default-src 'none'",
    `script-src 'self' ${service}`,
    `connect-src ${service}`,
    "style-src 'self'",
    "img-src 'self'",
    'worker-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
