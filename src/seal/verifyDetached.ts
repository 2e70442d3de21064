import { createMessage, type PublicKey, readSignature, verify } from './openpgp.ts';

/**
 * Whether a detached signature over the bytes was made with the key. The signature's own time is not judged: a
 * reporter's clock may be wrong, and their key lives as long as their report.
 */
export async function verifyDetached(bytes: Uint8Array, signature: Uint8Array, key: PublicKey): Promise<boolean> {
  try {
    const { signatures } = await verify({
      message: await createMessage({ binary: bytes }),
      signature: await readSignature({ binarySignature: signature }),
      verificationKeys: key,
      date: null,
    });
    const results = await Promise.allSettled(signatures.map((each) => each.verified));
    return results.length > 0 && results.every((result) => result.status === 'fulfilled');
  } catch {
    return false;
  }
}
