import { type BuildOptions, build } from 'esbuild';
import { openpgpSealOnly } from './openpgpSealOnly.ts';
import { styleSheets } from './styleSheets.ts';
import { TARGETS } from './targets.ts';
import { packedWordList } from './wordList.ts';

export interface BundleOptions {
  /** Path of the entry, from the project's root. */
  readonly entry: string;
  /** Constants put into the code. */
  readonly define?: Readonly<Record<string, unknown>>;
  /** Leave out the parts of OpenPGP.js that only opening needs. */
  readonly sealsOnly?: boolean;
  /** Beside that: leave out Curve25519 too, which newer browsers have in WebCrypto. */
  readonly newerOnly?: boolean;
}

/** Bundles one entry into one script without any import at run time. The same sources give the same bytes. */
export async function bundle({
  entry,
  define = {},
  sealsOnly = false,
  newerOnly = false,
}: BundleOptions): Promise<Uint8Array> {
  const options: BuildOptions = {
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: TARGETS,
    minify: true,
    legalComments: 'none',
    charset: 'utf8',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: {
      // A script has no address of its own. PDFKit makes one of a colour profile from it, which nothing here asks for.
      'import.meta.url': '"file:///"',
      ...Object.fromEntries(Object.entries(define).map(([name, value]) => [name, JSON.stringify(value)])),
    },
    alias: { openpgp: 'openpgp/lightweight' },
    loader: { '.ttf': 'binary' },
    plugins: [styleSheets, packedWordList, ...(sealsOnly ? [openpgpSealOnly({ withCurve25519: !newerOnly })] : [])],
    logLevel: 'warning',
  };
  const { outputFiles } = await build(options);
  const [output] = outputFiles ?? [];
  if (!output) {
    throw new Error(`esbuild wrote nothing for ${entry}`);
  }
  return output.contents;
}
