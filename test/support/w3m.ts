import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Ask } from './plainPage.ts';

const run = promisify(execFile);
const MAX_PAGE = 16 * 1024 * 1024;

/** w3m, with a home of its own. */
export interface W3m {
  /** Gets a page, or sends a form, and gives its source. */
  readonly ask: Ask;
  /** A page as w3m shows it. */
  show(html: string): Promise<string>;
  remove(): Promise<void>;
}

export async function startW3m(origin: string): Promise<W3m> {
  const home = await mkdtemp(join(tmpdir(), 'candour-w3m-'));
  const w3m = async (args: string[]): Promise<string> =>
    (await run('w3m', args, { maxBuffer: MAX_PAGE, env: { PATH: process.env.PATH, HOME: home, LANG: 'C.UTF-8' } }))
      .stdout;
  return {
    ask: async (path, init = {}) => {
      const form = join(home, 'form');
      if (init.body !== undefined) await writeFile(form, String(init.body));
      const post = init.body === undefined ? [] : ['-post', form];
      return new Response(await w3m([...post, '-dump_source', origin + path]));
    },
    show: async (html) => {
      const file = join(home, 'page.html');
      await writeFile(file, html);
      return await w3m(['-dump', '-cols', '80', '-T', 'text/html', file]);
    },
    remove: () => rm(home, { recursive: true, force: true }),
  };
}
