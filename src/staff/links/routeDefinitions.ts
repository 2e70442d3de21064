import { createRoute, z } from '@hono/zod-openapi';
import { reportIdSchema } from '../wire.ts';
import { json, problem, refusals, unreadable } from './answers.ts';
import {
  heldLinkSetOrNoneSchema,
  linkKeySchema,
  linkKeysSchema,
  linkSetSchema,
  linkSetsQuerySchema,
  linkSetsSchema,
  matchesSchema,
  matchQuerySchema,
} from './wire.ts';

const tags = ['Links'];
const security = [{ staffSession: [] }];
const body = <Schema extends z.ZodType>(schema: Schema) => ({
  body: { required: true, content: { 'application/json': { schema } } },
});
const notFound = problem("No such report at the member's desks");
const reportParams = z.object({ id: reportIdSchema });

/** The desks' link keys. */
export const keysRoute = createRoute({
  method: 'get',
  path: '/keys',
  tags,
  summary: "The newest link key of each of the member's desks, sealed",
  security,
  responses: { 200: json('A desk that has made none is not there', linkKeysSchema), ...refusals },
});

/** A link key, made or sealed anew. */
export const putKeyRoute = createRoute({
  method: 'put',
  path: '/keys',
  tags,
  summary: 'Keep a link key: the next epoch of a desk, or the newest one sealed anew to other members',
  security,
  request: body(linkKeySchema),
  responses: {
    204: { description: 'Kept' },
    404: problem("Not one of the member's desks"),
    409: problem('`link-key-conflict`: a colleague was first, or it is another key'),
    ...refusals,
    ...unreadable,
  },
});

/** What is confirmed in a report. */
export const setRoute = createRoute({
  method: 'get',
  path: '/reports/{id}',
  tags,
  summary: 'What members confirmed in a report, sealed to its desk',
  security,
  request: { params: reportParams },
  responses: { 200: json('The set, or null', heldLinkSetOrNoneSchema), 404: notFound, ...refusals },
});

/** Confirming. */
export const putSetRoute = createRoute({
  method: 'put',
  path: '/reports/{id}',
  tags,
  summary: 'Put what is confirmed in a report, sealed and as blind tokens, in the place of what was',
  security,
  request: { params: reportParams, ...body(linkSetSchema) },
  responses: {
    204: { description: 'Kept' },
    404: notFound,
    409: problem("`link-key-conflict`: the tokens were made with a key that is not the desk's newest"),
    ...refusals,
    ...unreadable,
  },
});

/** Looking up. */
export const matchesRoute = createRoute({
  method: 'post',
  path: '/matches',
  tags,
  summary: "Reports of the member's desks that share a token with a report",
  description: 'The service compares tokens. It cannot tell what they stand for. That it was asked is recorded.',
  security,
  request: body(matchQuerySchema),
  responses: { 200: json('Newest first', matchesSchema), 404: notFound, ...refusals, ...unreadable },
});

/** Sets that a new key has made stale. */
export const staleSetsRoute = createRoute({
  method: 'get',
  path: '/sets',
  tags,
  summary: "Sets of a desk whose tokens were made with an older key, for a member's browser to make anew",
  security,
  request: { query: linkSetsQuerySchema },
  responses: {
    200: json('Some of them; ask again once they are put anew', linkSetsSchema),
    404: problem("Not one of the member's desks"),
    422: problem('No such desk or epoch'),
    ...refusals,
  },
});
