import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { permits, ROLES, type Role } from '../../src/staff/roles/roles.ts';
import { addPerson, problemOf, setCookieOf, signInWith } from './people.ts';
import { pathOf, ROUTES, staffRoutes } from './routeTable.ts';
import { rosterOf, type StaffApi, startStaffApi } from './startStaffApi.ts';

let api: StaffApi;
/** Signs somebody in who has that role alone, with an account or by a link: a new session each time. */
const sessions: Record<string, { account: () => Promise<string>; link: () => Promise<string> }> = {};

beforeAll(async () => {
  api = await startStaffApi();
  const reading: Role[] = ['intake-officer', 'analyst', 'decision-maker', 'source-adviser'];
  api.roster.current = rosterOf({ ccu: reading.flatMap((role) => [role, `${role}-by-link`]) });
  for (const role of ROLES) {
    const person = await addPerson(api, role, [role]);
    sessions[role] = {
      account: async () => setCookieOf(await signInWith(api, person.authenticator), 'candour_session'),
      link: () => api.signIn(`${role}-by-link`, role === 'call-handler' ? 'call-handler' : 'member', [role]),
    };
  }
});
afterAll(() => api.close());

test('the table has every route that the API describes, and no other', () => {
  expect(
    staffRoutes(api)
      .map(({ name }) => name)
      .sort(),
  ).toEqual(Object.keys(ROUTES).sort());
});

describe.each(ROLES)('%s', (role) => {
  test.each(['account', 'link'] as const)('by %s: every route lets in and refuses as the table says', async (by) => {
    for (const { method, path, name } of staffRoutes(api)) {
      const row = ROUTES[name];
      if (!row) throw new Error(`no row for ${name}`);
      const cookie = (await sessions[role]?.[by]()) ?? '';
      const response = await api.ask(pathOf(name, path), { method, cookie });
      const isFree = row.needs === 'nobody' || row.needs === 'session';
      const hasRole = isFree || row.needs === 'account' || permits([role], row.needs);
      const wantsAccount = row.needs === 'account' || row.alsoAccount;
      const what = `${name} for ${role} by ${by}`;
      if (!hasRole) expect(await problemOf(response), what).toBe('not-your-role');
      else if (wantsAccount && by === 'link') expect(await problemOf(response), what).toBe('no-account');
      else if (row.needs !== 'nobody') expect([401, 403], what).not.toContain(response.status);
    }
  });
});
