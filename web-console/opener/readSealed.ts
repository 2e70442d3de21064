import { type ParsedReport, parseReport } from '../../src/report/parse.ts';
import { isNamedBy } from '../../src/seal/keyPackets.ts';
import { type PrivateKey, readPublicKey } from '../../src/seal/keys.ts';
import { OpenError, open } from '../../src/seal/open.ts';
import { verifyDetached } from '../../src/seal/verifyDetached.ts';
import { openMail } from './openMail.ts';
import type { Reading, SignatureState } from './protocol.ts';

/**
 * Opens and reads sealed bytes. Bytes whose SHA-256 is not the id were changed
 * after they were accepted; the key is tried on none of those.
 */
export async function readSealed(id: string, sealed: Uint8Array, key: PrivateKey): Promise<Reading> {
  if (!(await isNamedBy(id, sealed))) return { ok: false, reason: 'damaged' };
  let plaintext: Uint8Array;
  try {
    plaintext = await open(sealed, key);
  } catch (error) {
    return { ok: false, reason: error instanceof OpenError && error.code === 'other-keys' ? 'other-key' : 'damaged' };
  }
  let parsed: ParsedReport;
  try {
    parsed = parseReport(plaintext);
  } catch {
    return { ok: false, reason: 'not-a-report' };
  }
  const { report, original } = parsed;
  const mail = original && (await openMail(original, key));
  return { ok: true, report, signature: await signatureOf(parsed), ...(mail ? { mail } : {}) };
}

async function signatureOf({ publicKey, signature, signedBytes }: ParsedReport): Promise<SignatureState> {
  if (!publicKey && !signature) return 'none';
  if (!publicKey || !signature) return 'bad';
  const key = await readPublicKey(publicKey).catch(() => undefined);
  return key && (await verifyDetached(signedBytes, signature, key)) ? 'good' : 'bad';
}
