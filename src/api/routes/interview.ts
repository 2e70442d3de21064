import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { ApiContext } from '../context.ts';
import { jsonResponse, problemResponses } from '../describe.ts';
import { openToAll } from '../openToAll.ts';
import { ProblemError } from '../problem.ts';
import { interviewSchema } from '../schemas.ts';

const PATH = '/v1/interview';
const DEFAULT_LANGUAGE = 'en';

/** `GET /v1/interview`: the questions, words and routing as data. */
export function addInterviewRoute(app: OpenAPIHono, context: ApiContext): void {
  app.openAPIRegistry.registerPath({
    method: 'get',
    path: PATH,
    summary: 'Get the interview',
    request: { query: z.object({ lang: z.enum(['en', 'cy']).default(DEFAULT_LANGUAGE) }) },
    responses: { 200: jsonResponse(interviewSchema, 'The interview'), ...problemResponses('not-found') },
  });
  app.use(PATH, openToAll('GET'));
  app.get(PATH, (c) => {
    const interview = context.interview(c.req.query('lang') ?? DEFAULT_LANGUAGE);
    if (interview === undefined) throw new ProblemError('not-found');
    return c.json(interview);
  });
}
