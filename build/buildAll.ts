import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.ts';
import { type BuiltFile, emit, emitHashed } from './emit.ts';
import { allWords, splitWords, type WordsSource } from './words.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const source = (path: string): string => join(root, path);

const pinned = ({ path, sha384 }: BuiltFile) => ({ path, integrity: sha384 });

const asJson = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

/** Two files for each language, and what the chat has to know of them. */
async function emitWords(folder: string, words: readonly WordsSource[]) {
  return Promise.all(
    words.map(async ({ language, name, texts }) => {
      const { first, rest } = splitWords(texts);
      const firstFile = await emitHashed(folder, `words-${language}`, asJson(first), 'json');
      const restFile = await emitHashed(folder, `rest-${language}`, asJson(rest), 'json');
      return {
        files: [firstFile, restFile],
        known: { language, name, first: pinned(firstFile), rest: pinned(restFile) },
      };
    }),
  );
}

const byLanguage = (words: Awaited<ReturnType<typeof emitWords>>) =>
  Object.fromEntries(words.map(({ known: { language, first } }) => [language, first]));

async function emitAll(folder: string, sources: readonly WordsSource[]): Promise<BuiltFile[]> {
  const words = await emitWords(folder, sources);
  const entry = source('web-widget/sealer/main.ts');
  const newer = await emitHashed(folder, 'sealer', await bundle({ entry, sealsOnly: true, newerOnly: true }));
  const older = await emitHashed(folder, 'sealer-older', await bundle({ entry, sealsOnly: true }));
  const chat = await emitHashed(
    folder,
    'chat',
    await bundle({
      entry: source('web-widget/chat/main.tsx'),
      define: {
        __SEALERS__: { newer: pinned(newer), older: pinned(older) },
        __WORDS__: words.map(({ known }) => known),
      },
    }),
  );
  const widget = await emit(
    folder,
    '/widget.js',
    await bundle({
      entry: source('web-widget/loader/main.ts'),
      define: { __CHAT__: { ...pinned(chat), sealers: [newer.path, older.path], words: byLanguage(words) } },
    }),
  );
  const files = [widget, chat, ...words.flatMap(({ files }) => files), newer, older];
  const console = source('web-console/main.tsx');
  if (existsSync(console)) {
    const opener = await emitHashed(folder, 'opener', await bundle({ entry: source('web-console/opener/main.ts') }));
    const callSealer = await emitHashed(
      folder,
      'call-sealer',
      await bundle({ entry: source('web-console/sealer/main.ts'), sealsOnly: true }),
    );
    const indexer = await emitHashed(
      folder,
      'indexer',
      await bundle({ entry: source('web-console/search/indexer/main.ts') }),
    );
    const printer = await emitHashed(
      folder,
      'printer',
      await bundle({ entry: source('web-console/out/printer/main.ts') }),
    );
    const define = {
      __OPENER__: pinned(opener),
      __CALL_SEALER__: pinned(callSealer),
      __INDEXER__: pinned(indexer),
      __PRINTER__: pinned(printer),
    };
    const desk = await bundle({ entry: console, define });
    files.push(opener, callSealer, indexer, printer, await emitHashed(folder, 'console', desk));
  }
  return files;
}

/**
 * Builds every browser bundle into `folder`, with `manifest.json`: each file's
 * path, hash and size. Each bundle holds the hash of the one it loads, so the
 * hash of `/widget.js` covers all the code a reporter runs. The folder is
 * replaced as a whole, and only when everything could be built.
 *
 * @param words the languages that the chat speaks
 */
export async function buildAll(folder: string, words: readonly WordsSource[] = allWords()): Promise<BuiltFile[]> {
  const fresh = `${folder}.new-${process.pid}`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true });
  try {
    const files = await emitAll(fresh, words);
    await writeFile(join(fresh, 'manifest.json'), `${JSON.stringify({ version: 1, files }, null, 2)}\n`);
    await mkdir(dirname(folder), { recursive: true });
    await rm(folder, { recursive: true, force: true });
    await rename(fresh, folder);
    return files;
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}
