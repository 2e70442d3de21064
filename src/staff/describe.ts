import type { z } from '@hono/zod-openapi';
import { problemSchema } from '../api/schemas.ts';

/** What the descriptions of the staff's routes have in common. */

export const security = [{ staffSession: [] }];

export const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemSchema } },
});

export const json = <Schema extends z.ZodType>(description: string, schema: Schema) => ({
  description,
  content: { 'application/json': { schema } },
});

export const body = <Schema extends z.ZodType>(schema: Schema) => ({
  body: { required: true, content: { 'application/json': { schema } } },
});

export const signedOut = problem('Nobody is signed in');

/** What a body that is not what the route takes is answered with. */
export const badBody = {
  400: problem('The body is not JSON'),
  413: problem('The body is too large'),
  415: problem('The body is not called JSON'),
  422: problem('Not of the form that the route takes'),
};
