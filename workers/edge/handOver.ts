import { SEALED_MAIL_TYPE, type SealedMail, writeSealedMail } from '../../src/envelope/sealedMail/format.ts';
import { signSealedMail } from '../../src/envelope/sealedMail/signature.ts';
import { FETCH_MS } from './limits.ts';

const BECAME = ['report', 'duplicate', 'loop', 'auto-reply', 'bounce', 'receipt'] as const;

/** What the service made of it. */
export type Became = (typeof BECAME)[number];

/** The service did not take it. `status` is its answer's, where there was one. */
export class NotTakenError extends Error {
  override readonly name = 'NotTakenError';
}

/**
 * Hands a sealed e-mail to the service. When this returns it is on the disk there.
 * @throws {NotTakenError} and whatever `fetch` throws
 */
export async function handOver(
  mail: SealedMail,
  { origin, secret }: { origin: string; secret: string },
): Promise<Became> {
  const body = writeSealedMail(mail);
  const response = await fetch(`${origin}/v1/sealed-mail`, {
    method: 'POST',
    headers: { 'content-type': SEALED_MAIL_TYPE, ...(await signSealedMail(body, secret, new Date())) },
    body,
    // What is sealed for one address is not for another.
    redirect: 'manual',
    signal: AbortSignal.timeout(FETCH_MS),
  });
  const answer: unknown = response.ok ? await response.json() : undefined;
  const became = BECAME.find((one) => one === (answer as { became?: unknown } | undefined)?.became);
  if (became === undefined) throw new NotTakenError(`answered ${response.status}`);
  return became;
}
