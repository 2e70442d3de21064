import { ProblemError } from '../../api/problem.ts';
import { decodeBase64Url } from '../../envelope/base64url.ts';
import { sealedBodyBytes } from '../../envelope/sizes.ts';
import { inspectSealed } from '../../seal/inspect.ts';

/**
 * The bytes of a sealed message in base64url: to hidden recipients, and padded to one of these sizes.
 *
 * @throws ProblemError `sealed-invalid`
 */
export function readSealedText(text: string, sizes: readonly number[]): Uint8Array<ArrayBuffer> {
  try {
    const sealed = decodeBase64Url(text);
    const { hidden, bodyBytes } = inspectSealed(sealed);
    if (hidden && sizes.some((size) => sealedBodyBytes(size) === bodyBytes)) return sealed;
  } catch {
    throw new ProblemError('sealed-invalid');
  }
  throw new ProblemError('sealed-invalid');
}
