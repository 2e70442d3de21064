import { createRoute, z } from '@hono/zod-openapi';
import { badBody, body, json, problem, security, signedOut } from '../describe.ts';
import { accountIdSchema, accountListSchema, invitationRequestSchema, linkTokenSchema, rolesSchema } from './wire.ts';

const tags = ['Staff: people'];
const otherRole = problem('Another site, or another role than `administrator`, or `no-account`');
const params = z.object({ id: accountIdSchema });
const noAccount = problem('No such account, or it has ended');
const badId = problem('Not an id');

export const listAccountsRoute = createRoute({
  method: 'get',
  path: '/accounts',
  tags,
  summary: 'People, their roles, and invitations that are open',
  security,
  responses: { 200: json('By name, ended ones last', accountListSchema), 401: signedOut, 403: otherRole },
});

export const inviteRoute = createRoute({
  method: 'post',
  path: '/accounts/invitations',
  tags,
  summary: 'Invite somebody: a link with which they register a first passkey, once',
  security,
  request: body(invitationRequestSchema),
  responses: {
    201: json('The link', linkTokenSchema),
    401: signedOut,
    403: otherRole,
    409: problem('`account-exists`, or `roles-apart`'),
    ...badBody,
  },
});

export const withdrawInvitationRoute = createRoute({
  method: 'delete',
  path: '/accounts/invitations/{id}',
  tags,
  summary: 'Take an unused invitation back',
  security,
  request: { params },
  responses: { 204: { description: 'Worthless' }, 401: signedOut, 403: otherRole, 404: problem('None'), 422: badId },
});

export const changeRolesRoute = createRoute({
  method: 'put',
  path: '/accounts/{id}/roles',
  tags,
  summary: "Change somebody's roles; sessions have them at once",
  security,
  request: { params, ...body(rolesSchema) },
  responses: {
    204: { description: 'Changed' },
    401: signedOut,
    403: otherRole,
    404: noAccount,
    409: problem('`own-account`, `roles-apart` or `last-administrator`'),
    ...badBody,
  },
});

export const endAccountRoute = createRoute({
  method: 'delete',
  path: '/accounts/{id}',
  tags,
  summary: 'End an account for good',
  security,
  request: { params },
  responses: {
    204: { description: 'Ended' },
    401: signedOut,
    403: otherRole,
    404: noAccount,
    409: problem('`own-account` or `last-administrator`'),
    422: badId,
  },
});

export const endAccountSessionsRoute = createRoute({
  method: 'delete',
  path: '/accounts/{id}/sessions',
  tags,
  summary: 'Sign somebody out everywhere',
  security,
  request: { params },
  responses: { 204: { description: 'Every session has ended' }, 401: signedOut, 403: otherRole, 422: badId },
});

export const proposeRecoveryRoute = createRoute({
  method: 'post',
  path: '/accounts/{id}/recovery',
  tags,
  summary: 'Propose a new way in for somebody who lost their passkeys',
  security,
  request: { params },
  responses: {
    204: { description: 'Proposed: another administrator must approve' },
    401: signedOut,
    403: otherRole,
    404: noAccount,
    409: problem('`own-account`'),
    422: badId,
  },
});

export const approveRecoveryRoute = createRoute({
  method: 'post',
  path: '/accounts/{id}/recovery/approval',
  tags,
  summary: 'Approve what another administrator proposed: a link with which they register a passkey, once',
  security,
  request: { params },
  responses: {
    201: json('The link', linkTokenSchema),
    401: signedOut,
    403: otherRole,
    404: problem('No such account, or no open proposal'),
    409: problem('`recovery-needs-another`'),
    422: badId,
  },
});

export const withdrawRecoveryRoute = createRoute({
  method: 'delete',
  path: '/accounts/{id}/recovery',
  tags,
  summary: 'Take a recovery back that was not used',
  security,
  request: { params },
  responses: { 204: { description: 'Worthless' }, 401: signedOut, 403: otherRole, 404: problem('None'), 422: badId },
});
