import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensureSecret } from '../../src/store/ensureSecret.ts';
import { makeEnvelope } from '../intake/envelopes.ts';
import { type ApiInProcess, startApiInProcess } from '../support/apiInProcess.ts';
import { createHttpClient, type HttpClient } from '../support/http.ts';

let api: ApiInProcess;
let client: HttpClient;
beforeAll(async () => {
  api = await startApiInProcess();
  client = createHttpClient(api.origin);
});
afterAll(async () => {
  client.close();
  await api.close();
});

const MARK = 'INJECTED';

test('nothing of a request comes back in a header or a problem', async () => {
  const attempts = [
    { path: `/${MARK}%0d%0aX-Injected:%20yes` },
    { path: `/v1/interview?lang=${MARK}%0d%0aSet-Cookie:a=b` },
    { path: `/problems/${MARK}` },
    { path: `/assets/${MARK}.js` },
    { path: '/v1/roster', headers: { origin: `https://${MARK}.example`, host: `${MARK}.example` } },
    { path: '/v1/roster', headers: { 'x-forwarded-host': MARK, 'x-forwarded-for': MARK, forwarded: `host=${MARK}` } },
    { path: '/widget.js', headers: { 'if-none-match': MARK, 'accept-encoding': MARK } },
    { path: `/chat?unit=${MARK}&lang="><script>${MARK}` },
  ];
  for (const { path, headers } of attempts) {
    const reply = await client.ask(encodeURI(decodeURI(path)).replaceAll('%25', '%'), headers ? { headers } : {});
    expect(reply.status, path).toBeLessThan(504);
    expect(JSON.stringify(reply.headers), path).not.toContain(MARK);
    expect(reply.body.toString(), path).not.toContain(MARK);
    expect(reply.headers['x-injected'], path).toBeUndefined();
    expect(reply.headers['set-cookie'], path).toBeUndefined();
  }
});

test('who sends, and with what, is nowhere in the database', async () => {
  const secret = await ensureSecret(api.store, 'challenge');
  const reply = await client.ask('/v1/reports', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'user-agent': MARK,
      'x-forwarded-for': `203.0.113.9, ${MARK}`,
      'accept-language': MARK,
      cookie: `a=${MARK}`,
      referer: `https://${MARK}.example/`,
    },
    body: JSON.stringify(await makeEnvelope(secret)),
  });
  expect(reply.status).toBe(201);
  const { rows } = await api.store.pool.query(
    'SELECT (SELECT string_agg(r::text, $1) FROM report r) || (SELECT string_agg(o::text, $1) FROM outbox o) AS everything',
    [' '],
  );
  const marks = [MARK, Buffer.from(MARK).toString('hex'), '203.0.113.9', '127.0.0.1'];
  for (const mark of marks) expect(rows[0].everything).not.toContain(mark);
});
