import type { z } from '@hono/zod-openapi';
import { ProblemError } from '../api/problem.ts';
import { readJsonBody } from '../api/requestBody.ts';

/**
 * Reads a request's JSON, at most `limit` bytes of it, as the schema has it.
 *
 * @throws ProblemError `unsupported-media-type`, `too-large`, `malformed` or `invalid`
 */
export async function readBody<Schema extends z.ZodType>(
  request: Request,
  limit: number,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const bytes = await readJsonBody(request, limit);
  let body: unknown;
  try {
    body = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new ProblemError('malformed');
  }
  const read = schema.safeParse(body);
  if (!read.success) throw new ProblemError('invalid');
  return read.data;
}
