import type { AssetReference } from '../context.ts';
import { escapeHtml } from './escapeHtml.ts';

/** The page of the staff console. */
export function consolePage(bundle: AssetReference): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Candour console</title>
<script defer src="${escapeHtml(bundle.path)}" integrity="${escapeHtml(bundle.integrity)}" crossorigin="anonymous"></script>
</head>
<body></body>
</html>
`;
}

/** What the console may do: run its own bundle, talk to this service, and nothing else. */
export const CONSOLE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types candour',
].join('; ');
