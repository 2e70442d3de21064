import type { OpenAPIHono } from '@hono/zod-openapi';
import type { ApiContext } from '../context.ts';
import { jsonResponse, problemResponses } from '../describe.ts';
import { openToAll } from '../openToAll.ts';
import { ProblemError } from '../problem.ts';
import { signedRosterSchema } from '../schemas.ts';

const PATH = '/v1/roster';

/** `GET /v1/roster`: the signed roster as it is, even one that has expired: the client says so and shows other ways to report. */
export function addRosterRoute(app: OpenAPIHono, context: ApiContext): void {
  app.openAPIRegistry.registerPath({
    method: 'get',
    path: PATH,
    summary: "Get the unit's signed roster",
    description: "Desks and their keys. Trust it only if the root key's fingerprint is the one that your page pins.",
    responses: { 200: jsonResponse(signedRosterSchema, 'The roster'), ...problemResponses('unavailable') },
  });
  app.use(PATH, openToAll('GET'));
  app.get(PATH, (c) => {
    const current = context.roster.current();
    if (current === null) throw new ProblemError('unavailable');
    return c.json({ root: current.signed.root, roster: current.signed.roster });
  });
}
