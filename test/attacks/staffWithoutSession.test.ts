import { afterAll, beforeAll, expect, test } from 'vitest';
import { OWN_PAGE, type StaffApi, startStaffApi } from '../staff/startStaffApi.ts';

let api: StaffApi;
beforeAll(async () => {
  api = await startStaffApi();
});
afterAll(() => api.close());

const SIGN_IN = 'post /v1/staff/session';

/** Every staff route of the API's own description, so that one added later is tried too. */
function staffRoutes(): { method: string; path: string }[] {
  const { paths = {} } = api.app.getOpenAPI31Document({ openapi: '3.1.0', info: { title: '', version: '' } });
  return Object.entries(paths)
    .filter(([path]) => path.startsWith('/v1/staff'))
    .flatMap(([path, methods]) => Object.keys(methods ?? {}).map((method) => ({ method, path })));
}

test('every staff route but signing in answers 401 without a session', async () => {
  const routes = staffRoutes().filter(({ method, path }) => `${method} ${path}` !== SIGN_IN);
  expect(routes.map(({ method, path }) => `${method} ${path}`).sort()).toEqual([
    'delete /v1/staff/session',
    'get /v1/staff/cases/{id}',
    'get /v1/staff/cases/{id}/notes/{note}',
    'get /v1/staff/deliveries',
    'get /v1/staff/me',
    'get /v1/staff/reports',
    'get /v1/staff/reports/{id}',
    'get /v1/staff/reports/{id}/summary',
    'post /v1/staff/calls',
    'post /v1/staff/cases/{id}/answer-harm',
    'post /v1/staff/cases/{id}/answer-referral',
    'post /v1/staff/cases/{id}/approve-decision',
    'post /v1/staff/cases/{id}/approve-override',
    'post /v1/staff/cases/{id}/check-conflict',
    'post /v1/staff/cases/{id}/close',
    'post /v1/staff/cases/{id}/finish-assessment',
    'post /v1/staff/cases/{id}/notes',
    'post /v1/staff/cases/{id}/propose-decision',
    'post /v1/staff/cases/{id}/propose-override',
    'post /v1/staff/cases/{id}/record-duty',
    'post /v1/staff/cases/{id}/record-feedback',
    'post /v1/staff/cases/{id}/reopen',
    'post /v1/staff/cases/{id}/set-categories',
    'post /v1/staff/cases/{id}/set-flags',
    'post /v1/staff/cases/{id}/set-grade',
    'post /v1/staff/cases/{id}/withdraw-proposal',
  ]);
  const id = await api.addReport('ccu');
  for (const { method, path } of routes) {
    const cookies = [
      undefined,
      'candour_session=',
      `candour_session=${'A'.repeat(43)}`,
      'candour_session=%00',
      'other=1',
    ];
    for (const cookie of cookies) {
      const response = await api.ask(path.replace('{id}', id), {
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
