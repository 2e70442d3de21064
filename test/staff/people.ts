import { OPERATOR } from '../../src/audit/event.ts';
import { invite } from '../../src/staff/accounts/invite.ts';
import type { Role } from '../../src/staff/roles/roles.ts';
import { type Authenticator, type CreationOptions, createAuthenticator } from '../support/authenticator.ts';
import { PUBLIC_URL, type StaffApi } from './startStaffApi.ts';

/** Somebody with an account, signed in. */
export interface Person {
  readonly id: string;
  readonly authenticator: Authenticator;
  cookie: string;
}

/** The cookie of that name that an answer sets, as a browser would send it back; empty where there is none. */
export function setCookieOf(response: Response, name: string): string {
  const set = response.headers.getSetCookie().find((cookie) => cookie.startsWith(`${name}=`));
  return set?.split(';')[0] ?? '';
}

/** Begins to use an invitation or a recovery: the options, and the cookie that they are bound to. */
export async function beginJoin(api: StaffApi, token: string): Promise<{ options: CreationOptions; cookie: string }> {
  const begun = await api.ask('/v1/staff/join/challenge', { method: 'POST', json: { token } });
  if (begun.status !== 200) throw new Error(`join was answered ${begun.status}`);
  const { options } = (await begun.json()) as { options: CreationOptions };
  return { options, cookie: setCookieOf(begun, 'candour_challenge') };
}

/** Uses an invitation or a recovery with an authenticator. */
export async function join(api: StaffApi, token: string, authenticator: Authenticator): Promise<Response> {
  const { options, cookie } = await beginJoin(api, token);
  const json = { name: 'First passkey', response: authenticator.create(options) };
  return api.ask('/v1/staff/join', { method: 'POST', cookie, json });
}

/** A person with these roles, invited from the command line. */
export async function addPerson(api: StaffApi, id: string, roles: readonly Role[]): Promise<Person> {
  const invitation = { account: id, roles, by: OPERATOR, now: api.clock.now };
  const roster = api.roster.current && {
    signed: { root: '', roster: '' },
    roster: api.roster.current,
    rootFingerprint: '',
  };
  const authenticator = createAuthenticator(PUBLIC_URL);
  const joined = await join(api, await invite(api.store, invitation, roster), authenticator);
  if (joined.status !== 204) throw new Error(`joining was answered ${joined.status}`);
  return { id, authenticator, cookie: setCookieOf(joined, 'candour_session') };
}

/** Begins to sign in: what the authenticator is asked, and the cookie that it is bound to. */
export async function beginSignIn(api: StaffApi): Promise<{ options: { challenge: string }; cookie: string }> {
  const begun = await api.ask('/v1/staff/session/passkey/challenge', { method: 'POST' });
  const { options } = (await begun.json()) as { options: { challenge: string } };
  return { options, cookie: setCookieOf(begun, 'candour_challenge') };
}

/** Signs in with a passkey. */
export async function signInWith(api: StaffApi, authenticator: Authenticator): Promise<Response> {
  const { options, cookie } = await beginSignIn(api);
  return api.ask('/v1/staff/session/passkey', { method: 'POST', cookie, json: authenticator.get(options) });
}

/** The name of the problem that an answer is. */
export async function problemOf(response: Response): Promise<string> {
  const { type } = (await response.json()) as { type?: string };
  return type?.replace('/problems/', '') ?? `${response.status}`;
}
