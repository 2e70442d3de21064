import { createRoute, z } from '@hono/zod-openapi';
import { badBody, body, json, problem, security, signedOut } from '../describe.ts';
import {
  assertionSchema,
  creationOptionsSchema,
  newPasskeySchema,
  passkeyIdSchema,
  passkeyListSchema,
  requestOptionsSchema,
  ticketSchema,
} from './wire.ts';

const tags = ['Staff: passkeys'];
const crossSite = problem('The request came from another site, or does not say that it did not');
const withoutAccount = problem('Another site, or `no-account`: a session of a link without an account');
const unavailable = problem('`passkeys-unavailable`: the service is at an IP address');
const bound = 'The challenge is bound to this browser by the cookie `candour_challenge`, and can be answered once.';

export const signInChallengeRoute = createRoute({
  method: 'post',
  path: '/session/passkey/challenge',
  tags,
  summary: 'Begin to sign in with a passkey',
  description: `The answer names nobody. ${bound}`,
  responses: { 200: json('What to ask an authenticator', requestOptionsSchema), 403: crossSite, 409: unavailable },
});

export const signInRoute = createRoute({
  method: 'post',
  path: '/session/passkey',
  tags,
  summary: 'Sign in with a passkey',
  request: body(assertionSchema),
  responses: {
    204: { description: 'Signed in: the session is in the cookie `candour_session`, which no script can read' },
    401: problem('`passkey-refused`, whatever it was'),
    403: crossSite,
    409: unavailable,
    ...badBody,
  },
});

export const joinChallengeRoute = createRoute({
  method: 'post',
  path: '/join/challenge',
  tags,
  summary: 'Begin to use an invitation or a recovery: a first passkey is to be made',
  description: bound,
  request: body(ticketSchema),
  responses: {
    200: json('What to ask an authenticator', creationOptionsSchema),
    401: problem('`link-used`, `link-expired` or `link-unknown`'),
    403: crossSite,
    409: unavailable,
    ...badBody,
  },
});

export const joinRoute = createRoute({
  method: 'post',
  path: '/join',
  tags,
  summary: 'Use an invitation or a recovery: the passkey that was made',
  request: body(newPasskeySchema),
  responses: {
    204: { description: 'Signed in: the session is in the cookie `candour_session`' },
    401: problem('`passkey-refused`, or `link-used` when the link was used meanwhile'),
    403: crossSite,
    409: unavailable,
    ...badBody,
  },
});

export const listPasskeysRoute = createRoute({
  method: 'get',
  path: '/passkeys',
  tags,
  summary: 'Your passkeys',
  security,
  responses: { 200: json('Oldest first', passkeyListSchema), 401: signedOut, 403: withoutAccount },
});

export const addChallengeRoute = createRoute({
  method: 'post',
  path: '/passkeys/challenge',
  tags,
  summary: 'Begin to add a passkey',
  description: bound,
  security,
  responses: {
    200: json('What to ask an authenticator', creationOptionsSchema),
    401: signedOut,
    403: withoutAccount,
    409: unavailable,
  },
});

export const addPasskeyRoute = createRoute({
  method: 'post',
  path: '/passkeys',
  tags,
  summary: 'Add a passkey',
  security,
  request: body(newPasskeySchema),
  responses: {
    204: { description: 'Added' },
    401: problem('`not-signed-in`, or `passkey-refused` for an answer that does not hold'),
    403: withoutAccount,
    409: problem('`too-many-passkeys`, or `passkeys-unavailable`'),
    ...badBody,
  },
});

export const removePasskeyRoute = createRoute({
  method: 'delete',
  path: '/passkeys/{id}',
  tags,
  summary: 'Remove a passkey; never the last one',
  security,
  request: { params: z.object({ id: passkeyIdSchema }) },
  responses: {
    204: { description: 'Removed' },
    401: signedOut,
    403: withoutAccount,
    404: problem('None of yours'),
    409: problem('`last-passkey`'),
    422: problem('Not an id'),
  },
});

export const endSessionsRoute = createRoute({
  method: 'delete',
  path: '/sessions',
  tags,
  summary: 'Sign out everywhere',
  security,
  responses: { 204: { description: 'Every session of yours has ended' }, 401: signedOut, 403: crossSite },
});
