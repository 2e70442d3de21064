import { createRoute } from '@hono/zod-openapi';
import { json, problem, refusals, unreadable } from '../links/answers.ts';
import { headersQuerySchema, headersSchema, joinedListSchema, keptSchema, sealedKeysSchema } from './wire.ts';

const tags = ['Sealing for who joined'];
const security = [{ staffSession: [] }];
const notNamed = {
  404: problem("Not one of the member's desks, or the roster in force does not name the key there"),
  409: problem('`roster-changed`: the roster is not the one that the browser has checked'),
};

/** For whom. */
export const joinedRoute = createRoute({
  method: 'get',
  path: '/',
  tags,
  summary: "Who has joined the member's desks, and how many open reports are not sealed to them yet",
  description: 'Reports that a conflict of interest locks either of the two out of are not counted.',
  security,
  responses: { 200: json('Nobody is there who can open all', joinedListSchema), ...refusals },
});

/** What is to be sealed. */
export const headersRoute = createRoute({
  method: 'post',
  path: '/headers',
  tags,
  summary: 'The sealed session keys of some of what somebody lacks; nothing of what they open',
  security,
  request: { body: { required: true, content: { 'application/json': { schema: headersQuerySchema } } } },
  responses: { 200: json('Some of it, in order', headersSchema), ...notNamed, ...refusals, ...unreadable },
});

/** What was sealed. */
export const keysRoute = createRoute({
  method: 'post',
  path: '/keys',
  tags,
  summary: 'Keep session keys, sealed to one key more, beside what they open. What is sealed stays as it is',
  security,
  request: { body: { required: true, content: { 'application/json': { schema: sealedKeysSchema } } } },
  responses: {
    200: json('How many were kept', keptSchema),
    ...notNamed,
    ...refusals,
    ...unreadable,
    422: problem('`sealed-invalid`: one is not one session key packet of the size that the key gives. None was kept'),
  },
});
