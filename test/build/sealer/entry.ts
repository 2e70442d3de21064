import { verifyRoster } from '../../../src/roster/verify.ts';
import { generateReporterKey, readPublicKey } from '../../../src/seal/keys.ts';
import { seal } from '../../../src/seal/seal.ts';

/** What the sealer does with OpenPGP, for a test to bundle as the sealer is bundled. */
const sealerParts = {
  verifyRoster,
  generateReporterKey,
  sealTo: async (bytes: Uint8Array, armoredKeys: readonly string[]) =>
    seal(bytes, await Promise.all(armoredKeys.map((key) => readPublicKey(key)))),
};

export type SealerParts = typeof sealerParts;

(globalThis as { sealerParts?: SealerParts }).sealerParts = sealerParts;
