import { afterAll, beforeAll, expect, test } from 'vitest';
import { type StaffApi, startStaffApi } from '../staff/startStaffApi.ts';

let api: StaffApi;
beforeAll(async () => {
  api = await startStaffApi();
});
afterAll(() => api.close());

/** Under a member's own name too: what counts is what the link was made for. */
test.each(['shift-b', 'ann', 'cat'])('a call handler called %s sees no queue and opens no report', async (name) => {
  const id = await api.addReport('ccu');
  const cookie = await api.signIn(name, 'call-handler');
  for (const path of ['/reports', `/reports/${id}`, `/reports/${id}/summary`, `/reports/${'0'.repeat(64)}`]) {
    const response = await api.ask(`/v1/staff${path}`, { cookie });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ type: '/problems/not-your-role' });
  }
  const opened = await api.store.pool.query('SELECT 1 FROM report_opening WHERE report_id = $1', [
    Buffer.from(id, 'hex'),
  ]);
  expect(opened.rows).toEqual([]);
});

test('an address that is not there yet is the members’ too: a call handler gets no further', async () => {
  const cookie = await api.signIn('shift-b', 'call-handler');
  for (const path of ['/members', '/audit', '/reports/export']) {
    expect((await api.ask(`/v1/staff${path}`, { cookie })).status).toBe(403);
  }
});
