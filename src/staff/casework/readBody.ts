import type { z } from '@hono/zod-openapi';
import { ProblemError } from '../../api/problem.ts';
import { readJsonBody } from '../../api/requestBody.ts';

/**
 * Reads a request's JSON by its schema.
 *
 * @throws ProblemError `unsupported-media-type`, `too-large`, `malformed` or `invalid`
 */
export async function readBody<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  limit: number,
): Promise<z.output<Schema>> {
  const bytes = await readJsonBody(request, limit);
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
