import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ApiInProcess, startApiInProcess } from '../support/apiInProcess.ts';
import { createHttpClient, type HttpClient, type Reply } from '../support/http.ts';

let api: ApiInProcess;
let client: HttpClient;
const replies: [string, Reply][] = [];
beforeAll(async () => {
  api = await startApiInProcess();
  client = createHttpClient(api.origin);
  const paths = [
    '/healthz',
    '/readyz',
    '/v1/roster',
    '/v1/challenge',
    '/v1/interview?lang=xx',
    '/v1/staff/me',
    '/openapi.json',
    '/docs',
    '/docs/start.js',
    '/chat',
    '/console',
    '/widget.js',
    '/assets/none.js',
    '/problems/malformed',
    '/nothing/here',
  ];
  for (const path of paths) replies.push([path, await client.ask(path)]);
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
    replies.push([`${method} /v1/reports`, await client.ask('/v1/reports', { method })]);
  }
});
afterAll(async () => {
  client.close();
  await api.close();
});

test('every answer, whatever it is, carries the headers that protect', () => {
  for (const [path, { headers }] of replies) {
    expect(headers['x-content-type-options'], path).toBe('nosniff');
    expect(headers['referrer-policy'], path).toBe('no-referrer');
    expect(headers['content-security-policy'], path).toMatch(/^default-src 'none'/);
    expect(headers['permissions-policy'], path).toContain('geolocation=()');
    expect(headers['cache-control'], path).toBe('no-store');
  }
});

test('no answer sets a cookie or says what runs here', () => {
  for (const [path, { headers }] of replies) {
    expect(headers['set-cookie'], path).toBeUndefined();
    expect(headers['server'], path).toBeUndefined();
    expect(headers['x-powered-by'], path).toBeUndefined();
  }
});

test('only what the chat uses is open to other origins, and never with credentials', () => {
  const open = replies
    .filter(([, reply]) => reply.headers['access-control-allow-origin'] === '*')
    .map(([path]) => path);
  expect(open.sort()).toEqual([
    '/assets/none.js',
    '/v1/challenge',
    '/v1/interview?lang=xx',
    '/v1/roster',
    '/widget.js',
    'DELETE /v1/reports',
    'OPTIONS /v1/reports',
    'POST /v1/reports',
    'PUT /v1/reports',
  ]);
  for (const [path, { headers }] of replies) {
    expect(headers['access-control-allow-credentials'], path).toBeUndefined();
  }
});

test('a browser may ask whether it may send', async () => {
  const reply = await client.ask('/v1/reports', {
    method: 'OPTIONS',
    headers: {
      origin: 'null',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type',
    },
  });
  expect(reply.status).toBe(204);
  expect(reply.headers).toMatchObject({
    'access-control-allow-origin': '*',
    'access-control-allow-methods': 'POST',
    'access-control-allow-headers': 'content-type',
  });
});

test('an address that exists refuses other methods with what it takes; another is not found', async () => {
  const wrong = await client.ask('/v1/reports', { method: 'DELETE' });
  expect([wrong.status, wrong.headers['allow']]).toEqual([405, 'POST']);
  expect(JSON.parse(wrong.body.toString()).type).toBe('/problems/method-not-allowed');
  const roster = await client.ask('/v1/roster', { method: 'POST' });
  expect([roster.status, roster.headers['allow']]).toEqual([405, 'GET, HEAD']);
  expect((await client.ask('/v1/rosters')).status).toBe(404);
  expect((await client.ask('/v1/roster', { method: 'HEAD' })).status).toBe(200);
});

test('every problem is a document that says what to do, and its type can be looked up', async () => {
  const reply = await client.ask('/v1/nowhere?secret=words');
  expect(reply.headers['content-type']).toBe('application/problem+json');
  const document = JSON.parse(reply.body.toString());
  expect(document).toEqual({
    type: '/problems/not-found',
    title: expect.any(String),
    status: 404,
    detail: expect.any(String),
  });
  expect(JSON.parse((await client.ask(document.type)).body.toString())).toEqual(document);
});
