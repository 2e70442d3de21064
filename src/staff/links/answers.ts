import type { z } from '@hono/zod-openapi';
import { problemSchema } from '../../api/schemas.ts';

/** A refusal, as the API's description has it. */
export const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemSchema } },
});

/** An answer in JSON, as the API's description has it. */
export const json = <Schema extends z.ZodType>(description: string, schema: Schema) => ({
  description,
  content: { 'application/json': { schema } },
});

/** What every route of members answers when it refuses. */
export const refusals = {
  401: problem('Nobody is signed in'),
  403: problem('The request came from another site, or the role lacks the permission'),
};

/** What every route that takes JSON answers when it cannot read it. */
export const unreadable = {
  400: problem('The body is not JSON'),
  413: problem('The body is too large'),
  415: problem('The body is not called JSON'),
  422: problem('The body does not have the form that this address takes'),
};
