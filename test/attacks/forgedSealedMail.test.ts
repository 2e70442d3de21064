import { afterAll, beforeAll, expect, test } from 'vitest';
import { sealOriginal } from '../../src/channels/email/inbound/sealOriginal.ts';
import { SEALED_MAIL_TYPE, writeSealedMail } from '../../src/envelope/sealedMail/format.ts';
import { type SealedMailHeaders, SIGNATURE_SECONDS, signSealedMail } from '../../src/envelope/sealedMail/signature.ts';
import { type ApiInProcess, startApiInProcess } from '../support/apiInProcess.ts';

const SECRET = 'a secret that the edge and the service share';
const UNCHECKED = { spf: 'none', dkim: [], dmarc: 'none' } as never;

let api: ApiInProcess;
let body: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  api = await startApiInProcess({ sealedMailSecret: SECRET });
  const desk = api.unit.roster.desks.find(({ id }) => id === 'ccu');
  if (!desk) throw new Error('no desk');
  const original = new TextEncoder().encode('From: a@example.org\r\nSubject: s\r\n\r\nWords.\r\n');
  const surroundings = { desk, checks: UNCHECKED, envelopeFrom: '', now: new Date(), takeApart: false };
  const envelope = await sealOriginal(original, surroundings);
  const digest = crypto.getRandomValues(new Uint8Array(32));
  body = writeSealedMail({ kind: 'report', envelope, digest, ownId: undefined });
});
afterAll(() => api?.close());

const post = (sent: Uint8Array<ArrayBuffer>, headers: Partial<SealedMailHeaders>): Promise<Response> =>
  fetch(`${api.origin}/v1/sealed-mail`, {
    method: 'POST',
    headers: { 'content-type': SEALED_MAIL_TYPE, ...headers },
    body: sent,
  });

const held = async (): Promise<number> => (await api.store.pool.query('SELECT 1 FROM report')).rows.length;

test('without the secret nothing is taken, and what is wrong is not said', async () => {
  const { now } = api.clock;
  const signed = await signSealedMail(body, SECRET, now);
  const late = (seconds: number): Date => new Date(now.getTime() + seconds * 1_000);
  const changed = body.slice();
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
  const attempts: [Uint8Array<ArrayBuffer>, Partial<SealedMailHeaders>][] = [
    [body, {}],
    [body, await signSealedMail(body, 'another secret of the same length, or so', now)],
    [body, await signSealedMail(body, SECRET, late(-SIGNATURE_SECONDS - 60))],
    [body, await signSealedMail(body, SECRET, late(SIGNATURE_SECONDS + 60))],
    [changed, signed],
    [body, { ...signed, 'candour-time': String(Number(signed['candour-time']) + 1) }],
    [body, { ...signed, 'candour-signature': '' }],
  ];
  const answers = await Promise.all(attempts.map(async ([sent, headers]) => (await post(sent, headers)).text()));
  expect(new Set(answers).size).toBe(1);
  expect(answers[0]).toContain('mail-not-signed');
  expect(await held()).toBe(0);
});

test('a recorded request that is sent again makes no second report', async () => {
  const signed = await signSealedMail(body, SECRET, api.clock.now);
  expect((await post(body, signed)).status).toBe(201);
  const again = await post(body, signed);
  expect([again.status, await again.json()]).toEqual([200, { became: 'duplicate' }]);
  expect(await held()).toBe(1);
});
