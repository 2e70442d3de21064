import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BOARD_FOLDER } from './boardFolder.ts';

/**
 * What the board's page may do: run the interface's own files and ask this service. Its `base` element is its own, and
 * its icons are drawn from `data:` addresses.
 */
export const BOARD_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** In the package's own page: the files of the interface, whose names change with each version. */
const SCRIPTS = /<script[^>]* src="(static\/[\w./-]+\.js)"/g;
const STYLES = /<link[^>]* href="(static\/[\w./-]+\.css)"/g;

let files: Promise<{ scripts: string[]; styles: string[] }> | undefined;

async function readFiles(): Promise<{ scripts: string[]; styles: string[] }> {
  const page = await readFile(join(BOARD_FOLDER, 'index.ejs'), 'utf8');
  const found = (pattern: RegExp): string[] => [...page.matchAll(pattern)].map((match) => match[1] ?? '');
  return { scripts: found(SCRIPTS), styles: found(STYLES) };
}

/**
 * The board's page. Not the package's: that one asks another site for its letters and has styles within it, neither of
 * which a strict policy allows.
 */
export async function boardPage(base: string, config: object): Promise<Response> {
  files ??= readFiles();
  const { scripts, styles } = await files;
  const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<base href="${base}/">
<title>Jobs – Candour</title>
${styles.map((file) => `<link rel="stylesheet" href="${file}">`).join('\n')}
</head>
<body>
<script id="__UI_CONFIG__" type="application/json">${JSON.stringify(config).replaceAll('<', '\\u003c')}</script>
<div id="root"></div>
${scripts.map((file) => `<script defer src="${file}"></script>`).join('\n')}
</body>
</html>
`;
  return new Response(page, {
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': BOARD_POLICY },
  });
}
