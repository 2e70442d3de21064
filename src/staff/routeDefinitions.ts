import { createRoute, z } from '@hono/zod-openapi';
import { acceptedSchema, callEnvelope, problemSchema } from '../api/schemas.ts';
import { openingReasonSchema } from './casework/wire.ts';
import { meSchema, reportIdSchema, signInSchema } from './wire.ts';

const tags = ['Staff'];
const security = [{ staffSession: [] }];

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemSchema } },
});

const json = <Schema extends z.ZodType>(description: string, schema: Schema) => ({
  description,
  content: { 'application/json': { schema } },
});

const signedOut = problem('Nobody is signed in');
const crossSite = problem('The request came from another site, or does not say that it did not');
const otherRole = problem('The request came from another site, or from a call handler');
const notFound = problem("No such report at the member's desks");
const reportParams = z.object({ id: reportIdSchema });

/** Trades a one-time link for a session. */
export const startSessionRoute = createRoute({
  method: 'post',
  path: '/session',
  tags,
  summary: 'Sign in with a one-time link',
  request: { body: { required: true, content: { 'application/json': { schema: signInSchema } } } },
  responses: {
    204: { description: 'Signed in: the session is in the cookie `candour_session`, which no script can read' },
    400: problem('The body is not JSON'),
    401: problem('`link-used`, `link-expired` or `link-unknown`'),
    403: crossSite,
    413: problem('The body is too large'),
    415: problem('The body is not called JSON'),
    422: problem('Not a token'),
  },
});

/** Ends the session. */
export const endSessionRoute = createRoute({
  method: 'delete',
  path: '/session',
  tags,
  summary: 'Sign out',
  security,
  responses: { 204: { description: 'Signed out' }, 401: signedOut, 403: crossSite },
});

/** Who is signed in. */
export const meRoute = createRoute({
  method: 'get',
  path: '/me',
  tags,
  summary: 'Who is signed in, and until when',
  security,
  responses: { 200: json('The member', meSchema), 401: signedOut, 403: crossSite },
});

/** A report taken on the phone. */
export const callRoute = createRoute({
  method: 'post',
  path: '/calls',
  tags,
  summary: 'Send a report that a call handler typed and sealed while somebody spoke',
  description:
    'An envelope without a challenge. Nothing of the call handler is kept with it. The same envelope again is answered with 200 and the same body.',
  security,
  request: { body: { required: true, content: { 'application/json': { schema: callEnvelope } } } },
  responses: {
    201: json('Taken in', acceptedSchema),
    200: json('Held already', acceptedSchema),
    400: problem('The body is not JSON'),
    401: signedOut,
    403: problem('Another site, or another role than `call-handler`'),
    409: problem('`report-conflict`: held with another desk or mailbox'),
    413: problem('The body is too large'),
    415: problem('The body is not called JSON'),
    422: problem('`envelope-invalid`, `desk-unknown` or `sealed-invalid`'),
    503: problem('Try again after the time that Retry-After names'),
  },
});

/** The sealed bytes. */
export const openRoute = createRoute({
  method: 'get',
  path: '/reports/{id}',
  tags,
  summary: 'Open a report: its sealed bytes. Records the member and the hour, and stops the clock of the first opening',
  security,
  request: { params: reportParams, query: z.object({ reason: openingReasonSchema }) },
  responses: {
    200: {
      description:
        'The OpenPGP message, binary, as it was received; its SHA-256 is the id. With the headers Candour-Copy-Id and Candour-Copy-By: as a member sealed it anew for the desk that it went to',
      content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
    },
    401: signedOut,
    403: otherRole,
    404: notFound,
    410: problem('`content-erased`: its words were erased, on the day that the detail says'),
  },
});
