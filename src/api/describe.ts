import type { z } from '@hono/zod-openapi';
import { type ProblemName, problems } from './problems.ts';
import { problemSchema } from './schemas.ts';

interface DescribedResponse {
  description: string;
  content: Record<string, { schema: z.ZodType }>;
}

/** An answer with JSON, for the API's description. */
export function jsonResponse(schema: z.ZodType, description: string): DescribedResponse {
  return { description, content: { 'application/json': { schema } } };
}

/** The problems that a route may answer with, by status, for the API's description. */
export function problemResponses(...names: ProblemName[]): Record<number, DescribedResponse> {
  const titles = new Map<number, string[]>();
  for (const name of names) {
    const { status, title } = problems[name];
    titles.set(status, [...(titles.get(status) ?? []), `${title} (\`${name}\`)`]);
  }
  return Object.fromEntries(
    [...titles].map(([status, texts]) => [
      status,
      { description: texts.join('; '), content: { 'application/problem+json': { schema: problemSchema } } },
    ]),
  );
}
