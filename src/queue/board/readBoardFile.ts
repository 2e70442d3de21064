import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { BOARD_FOLDER } from './boardFolder.ts';

const ROOT = join(BOARD_FOLDER, 'static');

const TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '.css': 'text/css; charset=utf-8',
    '.js': 'text/javascript; charset=utf-8',
    '.json': 'application/json',
    '.png': 'image/png',
    '.svg': 'image/svg+xml',
  }),
);

/** A file of the interface, from its package; 404 for everything that is not one, wherever the path leads. */
export async function readBoardFile(path: string): Promise<Response> {
  const file = join(ROOT, path);
  const type = TYPES.get(extname(file));
  const isInside = file.startsWith(ROOT + sep);
  const body = type && isInside ? await readFile(file).catch(() => undefined) : undefined;
  if (body === undefined || type === undefined) return new Response(null, { status: 404 });
  return new Response(Uint8Array.from(body), {
    headers: { 'Content-Type': type, 'Cache-Control': 'private, max-age=3600' },
  });
}
