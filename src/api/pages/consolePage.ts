import type { AssetReference } from '../context.ts';
import { escapeHtml } from './escapeHtml.ts';

/** The page of the staff console. */
export function consolePage(bundle: AssetReference): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Candour console</title>
</head>
<body><script src="${escapeHtml(bundle.path)}" integrity="${escapeHtml(bundle.integrity)}" crossorigin="anonymous"></script></body>
</html>
`;
}

/**
 * What the console may do: run its own bundle and the worker that opens
 * reports, and talk to this service. The worker's own policy, that of every
 * asset, lets it talk to nobody.
 */
export const CONSOLE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types candour',
].join('; ');
