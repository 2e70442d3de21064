import { afterAll, beforeAll, expect, test } from 'vitest';
import { permits, ROLES } from '../../src/staff/roles/roles.ts';
import { OPERATION_NAMES, permissionOf } from '../../src/triage/case/changeFile.ts';
import { type AtCase, startCases } from '../staff/casework/atCase.ts';
import { rosterOf } from '../staff/startStaffApi.ts';

let at: AtCase;
beforeAll(async () => {
  at = await startCases();
});
afterAll(() => at.api.close());

test.each(ROLES)('%s: each operation is refused or not by the role alone, whatever is sent', async (role) => {
  const id = await at.opened();
  const keyless = role === 'auditor' || role === 'administrator' || role === 'call-handler';
  if (!keyless) at.api.roster.current = rosterOf({ ccu: ['ivy', role], partner: ['cat'] });
  const cookie = await at.api.signIn(role, role === 'call-handler' ? 'call-handler' : 'member', [role]);
  for (const name of OPERATION_NAMES) {
    const { status } = await at.api.ask(`/v1/staff/cases/${id}/${name}`, { method: 'POST', cookie, json: {} });
    const permitted = cookie !== '' && permits([role], permissionOf(name));
    expect([name, status]).toEqual([name, permitted ? 422 : cookie === '' ? 401 : 403]);
  }
  at.api.roster.current = rosterOf({ ccu: ['ivy', 'ann', 'dee', 'dan', 'sue'], partner: ['cat'] });
});

test('another desk’s case is not there, for reading, changing and notes, as one that does not exist', async () => {
  const id = await at.opened('partner');
  const cookie = at.people['dee'] ?? '';
  for (const path of ['', '/close', '/notes', `/notes/${'0'.repeat(64)}`]) {
    const of = async (report: string): Promise<[number, string]> => {
      const json = path === '/close' ? { version: 0 } : undefined;
      const answer = await at.api.ask(`/v1/staff/cases/${report}${path}`, {
        cookie,
        ...(json ? { method: 'POST', json } : {}),
      });
      return [answer.status, await answer.text()];
    };
    expect(await of(id)).toEqual(await of('0'.repeat(64)));
    expect((await of(id))[0]).toBeGreaterThanOrEqual(400);
  }
});
