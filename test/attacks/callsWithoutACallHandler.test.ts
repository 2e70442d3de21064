import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeCallEnvelope, makeEnvelope } from '../intake/envelopes.ts';
import { CHALLENGE_SECRET, PUBLIC_URL, type StaffApi, startStaffApi } from '../staff/startStaffApi.ts';

let api: StaffApi;
beforeAll(async () => {
  api = await startStaffApi();
});
afterAll(() => api.close());

const CALLS = '/v1/staff/calls';
const typeOf = async (response: Response): Promise<unknown> => ((await response.json()) as { type: string }).type;

const held = async (): Promise<number> =>
  Number((await api.store.pool.query('SELECT count(*) FROM report')).rows[0]?.count);

test('nobody who is not signed in as a call handler gets round the proof of work', async () => {
  const before = await held();
  const json = makeCallEnvelope();
  const nobody = await api.ask(CALLS, { method: 'POST', json });
  expect([nobody.status, await typeOf(nobody)]).toEqual([401, '/problems/not-signed-in']);
  const stale = await api.ask(CALLS, { method: 'POST', json, cookie: `candour_session=${'A'.repeat(43)}` });
  expect(stale.status).toBe(401);
  const member = await api.ask(CALLS, { method: 'POST', json, cookie: await api.signIn('ann') });
  expect([member.status, await typeOf(member)]).toEqual([403, '/problems/not-your-role']);
  const open = await api.ask('/v1/reports', {
    method: 'POST',
    json,
    cookie: await api.signIn('shift-b', 'call-handler'),
  });
  expect([open.status, await typeOf(open)]).toEqual([422, '/problems/envelope-invalid']);
  expect(await held()).toBe(before);
});

test('another site cannot send one with the call handler’s session', async () => {
  const before = await held();
  const cookie = await api.signIn('shift-b', 'call-handler');
  const foreign: Record<string, string>[] = [
    { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
    { 'sec-fetch-site': 'same-site', origin: 'https://www.candour.example' },
    { 'sec-fetch-site': 'cross-site', origin: 'null' },
    { origin: PUBLIC_URL },
    {},
  ];
  for (const headers of foreign) {
    const response = await api.ask(CALLS, { method: 'POST', json: makeCallEnvelope(), cookie, headers });
    expect([response.status, await typeOf(response)]).toEqual([403, '/problems/cross-site']);
  }
  expect(await held()).toBe(before);
});

test('a session is no leave to send what is not sealed, is for no desk, or says more than an envelope', async () => {
  const before = await held();
  const cookie = await api.signIn('shift-b', 'call-handler');
  const good = makeCallEnvelope();
  const refused: [unknown, string][] = [
    [await makeEnvelope(CHALLENGE_SECRET), 'envelope-invalid'],
    [{ ...good, channel: 'chat' }, 'envelope-invalid'],
    [{ ...good, caller: '07700 900123' }, 'envelope-invalid'],
    [{ ...good, desk: 'nowhere' }, 'desk-unknown'],
    [{ ...good, sealed: Buffer.from('a report in clear').toString('base64url') }, 'sealed-invalid'],
    [{ ...good, mailbox: { ...good.mailbox, token: 'short' } }, 'envelope-invalid'],
  ];
  for (const [json, problem] of refused) {
    const response = await api.ask(CALLS, { method: 'POST', json, cookie });
    const body = await response.text();
    expect([response.status, JSON.parse(body).type]).toEqual([422, `/problems/${problem}`]);
    expect(body).not.toContain('07700');
  }
  const text = await api.app.request(`${PUBLIC_URL}${CALLS}`, {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin', origin: PUBLIC_URL, cookie, 'content-type': 'text/plain' },
    body: JSON.stringify(good),
  });
  expect(text.status).toBe(415);
  expect(await held()).toBe(before);
});

test('what is held with another mailbox cannot be claimed by a call', async () => {
  const cookie = await api.signIn('shift-b', 'call-handler');
  const theirs = await makeEnvelope(CHALLENGE_SECRET);
  expect((await api.ask('/v1/reports', { method: 'POST', json: theirs })).status).toBe(201);
  const { challenge: _, ...same } = theirs;
  const stolen = { ...same, mailbox: makeCallEnvelope().mailbox };
  const response = await api.ask(CALLS, { method: 'POST', json: stolen, cookie });
  expect([response.status, await typeOf(response)]).toEqual([409, '/problems/report-conflict']);
});
