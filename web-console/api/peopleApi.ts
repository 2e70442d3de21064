import type { AccountList } from '../../src/staff/accounts/wire.ts';
import type { Role } from '../../src/staff/wire.ts';
import { call, send } from './staffApi.ts';

/** Everybody with an account, and open invitations. */
export async function readAccounts(): Promise<AccountList> {
  return (await call('/accounts', 'person')).json();
}

/** Invites somebody; gives the link to hand to them. @throws Problem `account-exists`, `roles-apart` */
export async function invite(account: string, roles: readonly Role[]): Promise<string> {
  return linkOf(await send('POST', '/accounts/invitations', { account, roles }));
}

export async function withdrawInvitation(account: string): Promise<void> {
  await send('DELETE', `/accounts/invitations/${account}`);
}

/** @throws Problem `own-account`, `roles-apart`, `last-administrator` */
export async function changeRoles(account: string, roles: readonly Role[]): Promise<void> {
  await send('PUT', `/accounts/${account}/roles`, { roles });
}

/** @throws Problem `own-account`, `last-administrator` */
export async function endAccount(account: string): Promise<void> {
  await send('DELETE', `/accounts/${account}`);
}

export async function signOutAccount(account: string): Promise<void> {
  await send('DELETE', `/accounts/${account}/sessions`);
}

export async function proposeRecovery(account: string): Promise<void> {
  await send('POST', `/accounts/${account}/recovery`);
}

/** Gives the link to hand to them. @throws Problem `recovery-needs-another` */
export async function approveRecovery(account: string): Promise<string> {
  return linkOf(await send('POST', `/accounts/${account}/recovery/approval`));
}

export async function withdrawRecovery(account: string): Promise<void> {
  await send('DELETE', `/accounts/${account}/recovery`);
}

async function linkOf(response: Response): Promise<string> {
  const { token }: { token: string } = await response.json();
  return `${location.origin}/console#join=${token}`;
}
