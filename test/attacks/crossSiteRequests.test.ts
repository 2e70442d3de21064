import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSignInLink } from '../../src/staff/createSignInLink.ts';
import { OWN_PAGE, PUBLIC_URL, type StaffApi, startStaffApi } from '../staff/startStaffApi.ts';

let api: StaffApi;
beforeAll(async () => {
  api = await startStaffApi();
});
afterAll(() => api.close());

const evil = 'https://evil.example';

/** What browsers send for another site, another port or subdomain, a sandboxed frame; and clients that say nothing. */
const FOREIGN: Record<string, Record<string, string>> = {
  'another site': { 'sec-fetch-site': 'cross-site', origin: evil },
  'another site, its own word for it': { 'sec-fetch-site': 'same-origin', origin: evil },
  'a sister host': { 'sec-fetch-site': 'same-site', origin: 'https://www.candour.example' },
  'the same host on another port': { 'sec-fetch-site': 'same-site', origin: `${PUBLIC_URL}:8443` },
  'the same host without TLS': { 'sec-fetch-site': 'cross-site', origin: 'http://candour.example' },
  'a frame without an origin': { 'sec-fetch-site': 'cross-site', origin: 'null' },
  'an address typed by hand': { 'sec-fetch-site': 'none' },
  'no word of where it comes from': {},
  'an origin alone': { origin: PUBLIC_URL },
};

test.each(Object.entries(FOREIGN))('%s cannot sign in, sign out or open a report', async (_name, headers) => {
  const id = await api.addReport('ccu');
  const cookie = await api.signIn('ann');
  const token = await createSignInLink(api.store, 'ann', api.clock.now);
  const attempts: [string, string, object?][] = [
    ['POST', '/v1/staff/session', { token }],
    ['DELETE', '/v1/staff/session'],
    ['GET', `/v1/staff/reports/${id}?reason=first-reading`],
  ];
  for (const [method, path, json] of attempts) {
    const response = await api.ask(path, { method, cookie, headers, ...(json && { json }) });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ type: '/problems/cross-site' });
  }
  expect((await api.ask('/v1/staff/me', { cookie })).status).toBe(200);
  expect(await (await api.ask(`/v1/staff/reports/${id}/summary`, { cookie })).json()).toMatchObject({
    state: 'RECEIVED',
  });
  const own = await api.ask('/v1/staff/session', { method: 'POST', json: { token }, headers: OWN_PAGE });
  expect(own.status).toBe(204);
});

test('a form of another site cannot sign in: its body is of no form that is taken', async () => {
  const token = await createSignInLink(api.store, 'ann', api.clock.now);
  for (const type of ['text/plain', 'application/x-www-form-urlencoded']) {
    const response = await api.app.request(`${PUBLIC_URL}/v1/staff/session`, {
      method: 'POST',
      headers: { ...OWN_PAGE, 'content-type': type },
      body: JSON.stringify({ token }),
    });
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(response.status).toBe(415);
  }
});

test('another site cannot even have the lists read for it', async () => {
  const cookie = await api.signIn('ann');
  for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, { origin: evil }]) {
    expect((await api.ask('/v1/staff/reports', { cookie, headers })).status).toBe(403);
    expect((await api.ask('/v1/staff/me', { cookie, headers })).status).toBe(403);
  }
});
