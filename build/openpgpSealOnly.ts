import type { Plugin } from 'esbuild';

/**
 * Parts of OpenPGP.js that it loads on demand and that sealing never asks for:
 * curves and hashes that every browser has in WebCrypto, ciphers and
 * compression that only old messages use, and passphrase hashing.
 */
const UNUSED = /\/lightweight\/(?:argon2id|legacy_ciphers|noble_curves|noble_hashes|unbzip2-stream)\.min\.mjs$/;

/** Puts a refusal in the place of each part that sealing does not need. For code that seals and never opens. */
export const openpgpSealOnly: Plugin = {
  name: 'openpgp-seal-only',
  setup(build) {
    build.onLoad({ filter: UNUSED }, () => ({
      contents: "throw new Error('not part of this bundle');",
      loader: 'js',
    }));
  },
};
