import type { OpenAPIHono } from '@hono/zod-openapi';
import type { ApiContext } from '../../api/context.ts';
import { ProblemError } from '../../api/problem.ts';
import { endSessions } from '../endSessions.ts';
import { readBody } from '../readBody.ts';
import { refuseOtherSites } from '../refuseOtherSites.ts';
import type { StaffEnv } from '../requireSession.ts';
import { requirePermission } from '../roles/requirePermission.ts';
import { approveRecovery } from './approveRecovery.ts';
import { changeRoles } from './changeRoles.ts';
import { endAccount } from './endAccount.ts';
import { invite } from './invite.ts';
import { MAX_ACCOUNT_BODY_BYTES } from './limits.ts';
import { listAccounts } from './listAccounts.ts';
import { proposeRecovery } from './proposeRecovery.ts';
import { requireAccount } from './requireAccount.ts';
import {
  approveRecoveryRoute,
  changeRolesRoute,
  endAccountRoute,
  endAccountSessionsRoute,
  inviteRoute,
  listAccountsRoute,
  proposeRecoveryRoute,
  withdrawInvitationRoute,
  withdrawRecoveryRoute,
} from './routeDefinitions.ts';
import { accountIdSchema, invitationRequestSchema, rolesSchema } from './wire.ts';
import { withdrawInvitation } from './withdrawInvitation.ts';
import { withdrawRecovery } from './withdrawRecovery.ts';

/** What administrators do: people, their roles, invitations and recoveries. */
export function addAccountRoutes(app: OpenAPIHono<StaffEnv>, { store, config, clock, roster }: ApiContext): void {
  const administrators = [requirePermission('accounts.manage'), requireAccount()];
  const changes = refuseOtherSites(config.publicUrl, 'changes');
  const middleware = [changes, ...administrators];

  app.openapi({ ...listAccountsRoute, middleware: administrators }, async (c) =>
    c.json(await listAccounts(store, roster.current(), clock()), 200),
  );

  app.openAPIRegistry.registerPath(inviteRoute);
  app.post(inviteRoute.path, changes, ...administrators, async (c) => {
    const { account, roles } = await readBody(c.req.raw, MAX_ACCOUNT_BODY_BYTES, invitationRequestSchema);
    const invitation = { account, roles, by: c.var.session.account, now: clock() };
    return c.json({ token: await invite(store, invitation, roster.current()) }, 201);
  });

  app.openapi({ ...withdrawInvitationRoute, middleware }, async (c) => {
    await withdrawInvitation(store, c.req.valid('param').id, c.var.session.account, clock());
    return c.body(null, 204);
  });

  app.openAPIRegistry.registerPath(changeRolesRoute);
  app.put('/accounts/:id/roles', changes, ...administrators, async (c) => {
    const account = accountIdSchema.safeParse(c.req.param('id'));
    if (!account.success) throw new ProblemError('invalid');
    const { roles } = await readBody(c.req.raw, MAX_ACCOUNT_BODY_BYTES, rolesSchema);
    const change = { account: account.data, roles, by: c.var.session.account, now: clock() };
    await changeRoles(store, change, roster.current());
    return c.body(null, 204);
  });

  app.openapi({ ...endAccountRoute, middleware }, async (c) => {
    await endAccount(store, c.req.valid('param').id, c.var.session.account, clock());
    return c.body(null, 204);
  });

  app.openapi({ ...endAccountSessionsRoute, middleware }, async (c) => {
    await endSessions(store, { member: c.req.valid('param').id, role: 'member' }, c.var.session.account, clock());
    return c.body(null, 204);
  });

  app.openapi({ ...proposeRecoveryRoute, middleware }, async (c) => {
    await proposeRecovery(store, c.req.valid('param').id, c.var.session.account, clock());
    return c.body(null, 204);
  });

  app.openapi({ ...approveRecoveryRoute, middleware }, async (c) => {
    const token = await approveRecovery(store, c.req.valid('param').id, c.var.session.account, clock());
    return c.json({ token }, 201);
  });

  app.openapi({ ...withdrawRecoveryRoute, middleware }, async (c) => {
    await withdrawRecovery(store, c.req.valid('param').id, c.var.session.account, clock());
    return c.body(null, 204);
  });
}
