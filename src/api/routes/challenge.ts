import type { OpenAPIHono } from '@hono/zod-openapi';
import { challengeSchema } from '../../challenge/challenge.ts';
import { difficultyFor } from '../../challenge/difficulty.ts';
import { issueChallenge } from '../../challenge/issue.ts';
import { createLoadMeter, type LoadMeter } from '../../intake/loadMeter.ts';
import type { ApiContext } from '../context.ts';
import { jsonResponse, problemResponses } from '../describe.ts';
import { openToAll } from '../openToAll.ts';

const PATH = '/v1/challenge';

/** `GET /v1/challenge`: work to do before a report is taken; more of it under load, never a refusal. */
export function addChallengeRoute(app: OpenAPIHono, context: ApiContext, accepted: LoadMeter): void {
  app.openAPIRegistry.registerPath({
    method: 'get',
    path: PATH,
    summary: 'Get a proof-of-work challenge',
    description: 'An ALTCHA version 2 challenge. It can be spent on one report, for an hour.',
    responses: {
      200: jsonResponse(challengeSchema, 'The challenge'),
      ...problemResponses('internal', 'unavailable'),
    },
  });
  const issued = createLoadMeter(context.clock);
  app.use(PATH, openToAll('GET'));
  app.get(PATH, async (c) => {
    const difficulty = difficultyFor({ accepted: accepted.lastMinute(), issued: issued.lastMinute() });
    issued.note();
    return c.json(await issueChallenge({ secret: context.challengeSecret, difficulty, now: context.clock() }));
  });
}
