import { z } from 'zod';

/** Bytes of a webhook's secret: Standard Webhooks asks for 24 to 64. */
const MIN_BYTES = 24;
const MAX_BYTES = 64;

const PREFIX = 'whsec_';

/** A webhook's secret as Standard Webhooks 1.0.0 writes it, `whsec_` and base64, read to its bytes. */
export const webhookSecret = z.string().transform((text, context): Uint8Array => {
  const base64 = text.startsWith(PREFIX) ? text.slice(PREFIX.length) : '';
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.toString('base64') === base64 && bytes.length >= MIN_BYTES && bytes.length <= MAX_BYTES) return bytes;
  context.addIssue({
    code: 'custom',
    message: `must be ${PREFIX} and the base64 of ${MIN_BYTES} to ${MAX_BYTES} random bytes`,
  });
  return z.NEVER;
});
