import { encodeHex } from '../../src/envelope/hex.ts';
import { readRoster } from '../api/staffApi.ts';
import { failureWords, ROSTER_WORDS } from './failureWords.ts';
import { takeStep } from './outApi.ts';
import type { OutContext } from './outContext.ts';
import type { ReadExport } from './readKept.ts';
import { print } from './startPrinter.ts';

/** The files of a release. */
export interface Released {
  readonly pdf: Uint8Array<ArrayBuffer>;
  /** The same PDF, signed and sealed. */
  readonly sealed: Uint8Array<ArrayBuffer>;
  readonly sha256: string;
  /** The signer's public key, armored. */
  readonly publicKey: string;
}

const NOT_SENT = {
  roster: ROSTER_WORDS,
  recipient: 'A recipient’s key cannot be sealed to any more. Take it away and load a newer one.',
  'cannot-sign': 'Your key has no part that may sign. Use a key that can, or let a colleague release it.',
  'other-key': 'Your key is locked. Unlock it and try again.',
};

/**
 * Makes the files of what was approved, and has the service record that they go out before anybody has them; gives why not
 * where it is not done.
 */
export async function releasePaper(
  { view, keyring, root }: OutContext,
  { kept, paper }: ReadExport,
  recipients: readonly (string | Uint8Array)[],
): Promise<Released | string> {
  try {
    const pdf = await print(paper);
    const to = { desk: view.desk, root, signed: await readRoster() };
    const sent = await keyring.out.send(pdf, recipients, to);
    if (!sent.ok) return NOT_SENT[sent.reason];
    const sha256 = encodeHex(new Uint8Array(await crypto.subtle.digest('SHA-256', sent.file)));
    await takeStep(view.id, kept.id, 'release', { object: kept.object, file: sha256, keys: [...sent.keys] });
    return { pdf, sealed: sent.file, sha256, publicKey: sent.publicKey };
  } catch (error) {
    return failureWords(error);
  }
}
