import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSignInLink } from '../../src/staff/createSignInLink.ts';
import { OWN_PAGE, PUBLIC_URL, type StaffApi, startStaffApi } from '../staff/startStaffApi.ts';

let api: StaffApi;
beforeAll(async () => {
  api = await startStaffApi();
});
afterAll(() => api.close());

const use = (token: unknown): Promise<Response> => api.ask('/v1/staff/session', { method: 'POST', json: { token } });

test('a link that was used opens nothing again, and says that it was used', async () => {
  const token = await createSignInLink(api.store, 'ann', api.clock.now);
  expect((await use(token)).status).toBe(204);
  const again = await use(token);
  expect(again.status).toBe(401);
  expect(await again.json()).toMatchObject({ type: '/problems/link-used' });
  expect(again.headers.get('set-cookie')).toBeNull();
});

test('of many uses at the same moment one gets a session', async () => {
  for (let round = 0; round < 5; round += 1) {
    const token = await createSignInLink(api.store, 'ann', api.clock.now);
    const statuses = await Promise.all(Array.from({ length: 16 }, async () => (await use(token)).status));
    expect(statuses.sort()).toEqual([204, ...Array<number>(15).fill(401)]);
  }
});

test('what is no token, or nearly one, opens nothing', async () => {
  const token = await createSignInLink(api.store, 'ann', api.clock.now);
  const twin = `${token.slice(0, 42)}${String.fromCharCode(token.charCodeAt(42) + 1)}`;
  for (const wrong of [
    '',
    'x',
    null,
    7,
    {},
    `${token}A`,
    token.slice(1),
    twin,
    `${token}=`,
    ` ${token}`,
    '\u0000'.repeat(43),
  ]) {
    const response = await use(wrong);
    expect(response.status).toBeGreaterThanOrEqual(401);
    expect(response.status).toBeLessThan(500);
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(await response.text()).not.toContain(token);
  }
  const url = `${PUBLIC_URL}/v1/staff/session`;
  const headers = { ...OWN_PAGE, 'content-type': 'application/json' };
  const post = async (body: string): Promise<number> =>
    (await api.app.request(url, { method: 'POST', headers, body })).status;
  expect(await post('{')).toBe(400);
  expect(await post(JSON.stringify({ token, more: true }))).toBe(422);
  expect(await post(JSON.stringify({ token: 'A'.repeat(2000) }))).toBe(413);
  expect((await use(token)).status).toBe(204);
});
