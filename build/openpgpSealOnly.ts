import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';
import { emptyFunctions } from './emptyFunctions.ts';
import { openpgpUnused } from './openpgpUnused.ts';

const LIGHTWEIGHT = fileURLToPath(new URL('../lightweight/openpgp.mjs', import.meta.resolve('openpgp')));

/**
 * Parts of OpenPGP.js that it loads on demand and that sealing never asks for:
 * curves and hashes that every browser has in WebCrypto, ciphers and
 * compression that only old messages use, and passphrase hashing.
 */
const UNUSED = /\/lightweight\/(?:argon2id|legacy_ciphers|noble_curves|noble_hashes|sha512|unbzip2-stream)\.mjs$/;

/** Curve25519 in JavaScript, for browsers whose WebCrypto does not have it. */
const CURVE25519 = /\/lightweight\/nacl-fast\.mjs$/;

const REFUSAL = { contents: "throw new Error('not part of this bundle');", loader: 'js' } as const;

/** Wraps a cipher or a hash at the top of the file; without that word, the bundler keeps the wrapping and all it wraps. */
const markPure = (source: string): string =>
  source.replace(/^(const \w+ = )?(?=wrapConstructorWithKey\()/gm, '$1/*#__PURE__*/ ');

/** Every browser that is not years old unpacks by itself; an older one is told that the roster cannot be read. */
const unpackNatively = (source: string): string =>
  source.replace(/\.decompressor, (?:Inflate|Unzlib)\)/g, '.decompressor)');

/**
 * For code that seals and never opens: OpenPGP.js from its readable form, with a refusal in the place of each part and
 * each function that sealing does not need. What calls none of them is then left out by the bundler.
 */
export const openpgpSealOnly = ({ withCurve25519 }: { withCurve25519: boolean }): Plugin => ({
  name: 'openpgp-seal-only',
  setup(build) {
    build.onResolve({ filter: /^openpgp(\/lightweight)?$/ }, () => ({ path: LIGHTWEIGHT }));
    build.onLoad({ filter: /\/lightweight\/openpgp\.mjs$/ }, async ({ path }) => ({
      contents: markPure(unpackNatively(emptyFunctions(await readFile(path, 'utf8'), openpgpUnused))),
      loader: 'js',
    }));
    build.onLoad({ filter: UNUSED }, () => REFUSAL);
    if (!withCurve25519) build.onLoad({ filter: CURVE25519 }, () => REFUSAL);
  },
});
