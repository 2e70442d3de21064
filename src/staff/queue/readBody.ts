import type { z } from '@hono/zod-openapi';
import { ProblemError } from '../../api/problem.ts';
import { readJsonBody } from '../../api/requestBody.ts';
import { MAX_BODY_BYTES } from './limits.ts';

/**
 * Reads a small JSON body of that shape.
 *
 * @throws ProblemError `unsupported-media-type`, `too-large`, `malformed` or `invalid`
 */
export async function readBody<Shape>(request: Request, schema: z.ZodType<Shape>): Promise<Shape> {
  const bytes = await readJsonBody(request, MAX_BODY_BYTES);
  let body: unknown;
  try {
    body = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new ProblemError('malformed');
  }
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new ProblemError('invalid');
  return parsed.data;
}
