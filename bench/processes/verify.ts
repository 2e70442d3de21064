import { readKeyFile } from '../../src/audit/checkpoint/keyFile.ts';
import { verifyAudit } from '../../src/audit/verify/verifyAudit.ts';
import { openStore } from '../../src/store/openStore.ts';
import { serve } from './serve.ts';

export interface VerifyTask {
  readonly url: string;
  readonly keyFile: string;
}

export interface VerifyAnswer {
  readonly entries: number;
  readonly faults: number;
  readonly ms: number;
  /** The most memory that this process ever had, in bytes. */
  readonly peak: number;
}

const KIB = 1_024;

/** Process that verifies the audit once, as `candour audit verify` does. */
serve(async ({ url, keyFile }: VerifyTask): Promise<VerifyAnswer> => {
  const key = await readKeyFile(keyFile);
  const store = await openStore(url, { maxConnections: 1 });
  try {
    const from = performance.now();
    const { entries, faults, more } = await verifyAudit(store, key ? [key.verifier] : []);
    const ms = performance.now() - from;
    return { entries, faults: faults.length + more, ms, peak: process.resourceUsage().maxRSS * KIB };
  } finally {
    await store.close();
  }
});
