import { afterAll, beforeAll, expect, test } from 'vitest';
import { pathOf, ROUTES, staffRoutes } from '../staff/routeTable.ts';
import { OWN_PAGE, type StaffApi, startStaffApi } from '../staff/startStaffApi.ts';

let api: StaffApi;
beforeAll(async () => {
  api = await startStaffApi();
});
afterAll(() => api.close());

test('every staff route but the ways in answers 401 without a session', async () => {
  const routes = staffRoutes(api).filter(({ name }) => ROUTES[name]?.needs !== 'nobody');
  expect(routes.length).toBeGreaterThanOrEqual(20);
  for (const { method, path, name } of routes) {
    const cookies = [
      undefined,
      'candour_session=',
      `candour_session=${'A'.repeat(43)}`,
      'candour_session=%00',
      'other=1',
    ];
    for (const cookie of cookies) {
      const response = await api.ask(pathOf(name, path), {
        method: method.toUpperCase(),
        ...(cookie === undefined ? {} : { cookie }),
      });
      expect(response.status, `${method} ${path} with ${cookie}`).toBe(401);
      expect(await response.json()).toMatchObject({ type: '/problems/not-signed-in' });
    }
  }
});

test('addresses under /v1/staff that do not exist say no more than that either', async () => {
  for (const path of [
    '/v1/staff',
    '/v1/staff/',
    '/v1/staff/users',
    '/v1/staff/../staff/me',
    '/v1/staff/reports/1/2/3',
  ]) {
    expect((await api.ask(path)).status).toBe(401);
  }
});

test('no staff answer is open to another origin', async () => {
  const cookie = await api.signIn('ann');
  for (const method of ['GET', 'OPTIONS']) {
    const response = await api.ask('/v1/staff/me', { method, cookie, headers: OWN_PAGE });
    expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('cross-origin-resource-policy')).toBe('same-origin');
  }
});
