import { afterAll, beforeAll, expect, test } from 'vitest';
import { decodeBase64Url } from '../../src/envelope/base64url.ts';
import type { Envelope } from '../../src/envelope/envelope.ts';
import { reportId } from '../../src/envelope/id.ts';
import { ensureSecret } from '../../src/store/ensureSecret.ts';
import { type ApiInProcess, startApiInProcess } from '../support/apiInProcess.ts';
import { createHttpClient, type HttpClient, type Reply } from '../support/http.ts';
import { postEnvelope } from '../support/reporter.ts';
import { makeEnvelope, randomText, solvedChallenge } from './envelopes.ts';

let api: ApiInProcess;
let client: HttpClient;
let secret: string;
beforeAll(async () => {
  api = await startApiInProcess();
  client = createHttpClient(api.origin);
  secret = await ensureSecret(api.store, 'challenge');
});
afterAll(async () => {
  client.close();
  await api.close();
});

const send = (envelope: Envelope): Promise<Reply> => postEnvelope(client, envelope);
const bodyOf = (reply: Reply) => JSON.parse(reply.body.toString());
const problemOf = (reply: Reply) => [reply.status, bodyOf(reply).type];

async function countReports(): Promise<number> {
  const { rows } = await api.store.pool.query('SELECT count(*)::int AS count FROM report');
  return rows[0].count;
}

test('a report is kept with its outbox row, and the answer names it', async () => {
  const envelope = await makeEnvelope(secret, { priority: true });
  const reply = await send(envelope);
  expect(reply.status).toBe(201);
  const sealed = decodeBase64Url(envelope.sealed);
  const id = await reportId(sealed);
  expect(bodyOf(reply)).toEqual({ id, receivedOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) });
  const { rows } = await api.store.pool.query('SELECT * FROM report LEFT JOIN outbox ON report_id = id WHERE id = $1', [
    Buffer.from(id, 'hex'),
  ]);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ desk: 'ccu', channel: 'chat', priority: true, topic: 'triage' });
  expect(rows[0].sealed.equals(sealed)).toBe(true);
  expect(rows[0].mailbox_token.toString('base64url')).toBe(envelope.mailbox.token);
  expect(rows[0].mailbox_key.toString('base64url')).toBe(envelope.mailbox.key);
});

test('of the time of receipt only the hour is kept', async () => {
  api.clock.now = new Date('2026-07-01T22:59:59.999Z');
  const summer = await send(await makeEnvelope(secret, { challenge: await solvedChallenge(secret, api.clock.now) }));
  api.clock.now = new Date('2026-07-01T23:00:00.000Z');
  const nextDay = await send(await makeEnvelope(secret, { challenge: await solvedChallenge(secret, api.clock.now) }));
  api.clock.now = new Date();
  expect([bodyOf(summer).receivedOn, bodyOf(nextDay).receivedOn]).toEqual(['2026-07-01', '2026-07-02']);
  const { rows } = await api.store.pool.query('SELECT received_hour FROM report WHERE id = $1', [
    Buffer.from(bodyOf(summer).id, 'hex'),
  ]);
  expect(rows[0].received_hour.toISOString()).toBe('2026-07-01T22:00:00.000Z');
  const inexact = await api.store.pool.query(
    'SELECT FROM report WHERE extract(epoch FROM received_hour)::bigint % 3600 <> 0',
  );
  expect(inexact.rowCount).toBe(0);
});

test('the same envelope again is 200 with the same body, and one report', async () => {
  const envelope = await makeEnvelope(secret);
  const first = await send(envelope);
  const before = await countReports();
  const second = await send(envelope);
  expect([first.status, second.status]).toEqual([201, 200]);
  expect(second.body.equals(first.body)).toBe(true);
  expect(await countReports()).toBe(before);
});

test('the same envelope 20 times at once: one 201, nineteen 200, one report, one outbox row', async () => {
  const envelope = await makeEnvelope(secret);
  const before = await countReports();
  const replies = await Promise.all(Array.from({ length: 20 }, () => send(envelope)));
  const statuses = replies.map((reply) => reply.status).sort();
  expect(statuses).toEqual([...Array.from({ length: 19 }, () => 200), 201]);
  expect(new Set(replies.map((reply) => reply.body.toString())).size).toBe(1);
  expect(await countReports()).toBe(before + 1);
});

test('the same report with a new challenge each, 20 at once, is still one report', async () => {
  const envelope = await makeEnvelope(secret);
  const challenges = await Promise.all(Array.from({ length: 20 }, () => solvedChallenge(secret)));
  const replies = await Promise.all(challenges.map((challenge) => send({ ...envelope, challenge })));
  expect(replies.filter((reply) => reply.status === 201)).toHaveLength(1);
  expect(replies.filter((reply) => reply.status === 200)).toHaveLength(19);
});

test('a challenge is spent once, however many try at once', async () => {
  const challenge = await solvedChallenge(secret);
  const envelopes = await Promise.all(Array.from({ length: 20 }, () => makeEnvelope(secret, { challenge })));
  const replies = await Promise.all(envelopes.map(send));
  expect(replies.filter((reply) => reply.status === 201)).toHaveLength(1);
  const refused = replies.filter((reply) => reply.status !== 201);
  expect(new Set(refused.map((reply) => problemOf(reply).join(' ')))).toEqual(
    new Set(['403 /problems/challenge-used']),
  );
});

test('a refused envelope is accepted once it has a new challenge', async () => {
  const spent = await makeEnvelope(secret);
  await send(spent);
  const envelope = await makeEnvelope(secret, { challenge: spent.challenge });
  expect(problemOf(await send(envelope))).toEqual([403, '/problems/challenge-used']);
  expect((await send({ ...envelope, challenge: await solvedChallenge(secret) })).status).toBe(201);
});

test('challenges that are old, forged or nonsense are told apart', async () => {
  const old = await solvedChallenge(secret, new Date(Date.now() - 2 * 3_600_000));
  const forged = await solvedChallenge('another secret of thirty-two characters');
  const cases = [
    [old, 'challenge-expired'],
    [forged, 'challenge-wrong'],
    [randomText(300), 'challenge-wrong'],
  ] as const;
  for (const [challenge, problem] of cases) {
    expect(problemOf(await send(await makeEnvelope(secret, { challenge })))).toEqual([403, `/problems/${problem}`]);
  }
});

test('a resend is taken whatever has become of its challenge', async () => {
  const envelope = await makeEnvelope(secret);
  const first = await send(envelope);
  api.clock.now = new Date(Date.now() + 3 * 3_600_000);
  const late = await send(envelope);
  const forged = await send({ ...envelope, challenge: randomText(300) });
  api.clock.now = new Date();
  expect([late.status, forged.status]).toEqual([200, 200]);
  expect(late.body.equals(first.body)).toBe(true);
});

test('sealed bytes that are held cannot be claimed for another mailbox or desk', async () => {
  const envelope = await makeEnvelope(secret);
  await send(envelope);
  const challenge = await solvedChallenge(secret);
  const mailbox = { token: randomText(32), key: envelope.mailbox.key };
  expect(problemOf(await send({ ...envelope, challenge, mailbox }))).toEqual([409, '/problems/report-conflict']);
});

test('a desk that the roster does not have is refused', async () => {
  const reply = await send(await makeEnvelope(secret, { desk: 'nobody' }));
  expect(problemOf(reply)).toEqual([422, '/problems/desk-unknown']);
});
