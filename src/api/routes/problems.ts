import type { OpenAPIHono } from '@hono/zod-openapi';
import { ProblemError, problemDocument } from '../problem.ts';
import { type ProblemName, problems } from '../problems.ts';

/** `GET /problems/NAME`: what a problem's `type` means. */
export function addProblemRoutes(app: OpenAPIHono): void {
  app.get('/problems/:name', (c) => {
    const name = c.req.param('name');
    if (!Object.hasOwn(problems, name)) throw new ProblemError('not-found');
    return c.json(problemDocument(name as ProblemName));
  });
}
