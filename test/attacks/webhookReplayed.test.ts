import { expect, onTestFinished, test } from 'vitest';
import { webhookSecret } from '../../src/mail/settings/webhookSecret.ts';
import { webhookBody } from '../../src/mail/webhook/body.ts';
import { postWebhook } from '../../src/mail/webhook/post.ts';
import { signWebhook } from '../../src/mail/webhook/sign.ts';
import { until } from '../queue/until.ts';
import { mailBy, openOutgoing, settingsFor } from '../support/outgoing.ts';
import { type Receiver, startReceiver } from '../support/webhookReceiver.ts';

/** Somebody who recorded a webhook and sends it again, as it was or changed, to a receiver that follows the protocol. */

async function newReceiver(): Promise<Receiver> {
  const receiver = await startReceiver();
  onTestFinished(() => receiver.close());
  return receiver;
}

const id = '000102030405060708090a0b0c0d0e0f';
const body = webhookBody('ab'.repeat(32), new Uint8Array(200));
const signed = (secret: string, at = new Date()) => signWebhook(id, at, body, webhookSecret.parse(secret));
const MINUTE_MS = 60_000;

test('again within the window: it is known by its id, and taken once', async () => {
  const receiver = await newReceiver();
  for (let time = 0; time < 2; time++) {
    expect(await postWebhook(receiver.url, signed(receiver.secret), body)).toEqual({ kind: 'sent' });
  }
  expect(receiver.taken).toHaveLength(1);
});

test.each([-6 * MINUTE_MS, 6 * MINUTE_MS])('out of the window (%i ms): refused', async (offset) => {
  const receiver = await newReceiver();
  const late = signed(receiver.secret, new Date(Date.now() + offset));
  expect(await postWebhook(receiver.url, late, body)).toEqual({ kind: 'later', code: 'HTTP_401' });
  expect(receiver.taken).toEqual([]);
});

test('with another id, a new time, or another body: the signature does not hold', async () => {
  const receiver = await newReceiver();
  const headers = signed(receiver.secret, new Date(Date.now() - MINUTE_MS));
  const now = String(Math.floor(Date.now() / 1_000));
  const altered: [typeof headers, string][] = [
    [{ ...headers, 'webhook-id': 'ff'.repeat(16) }, body],
    [{ ...headers, 'webhook-timestamp': now }, body],
    [headers, body.replace('ab', 'cd')],
    [{ ...headers, 'webhook-signature': 'v1,' }, body],
  ];
  for (const [sent, text] of altered) await postWebhook(receiver.url, sent, text);
  expect(receiver.answers).toEqual([401, 401, 401, 401]);
  expect(receiver.taken).toEqual([]);
});

test('the service itself, when it did not hear the answer, sends again under the same id with a new time', async () => {
  let deaf = true;
  const receiver = await startReceiver(() => (deaf ? { status: 503 } : undefined));
  const out = await openOutgoing();
  onTestFinished(async () => {
    await out.close();
    await receiver.close();
  });
  const webhooks = [{ name: 'system', url: receiver.url, secret: receiver.secret, mode: 'immediate' }];
  out.work(mailBy(undefined, settingsFor({ ccu: { webhooks } })));
  await out.accept([crypto.getRandomValues(new Uint8Array(200))]);
  await until(async () => (await out.deliveries())[0]?.code === 'HTTP_503', 60_000);
  deaf = false;
  await out.letTimePass();
  await until(async () => (await out.deliveries())[0]?.state === 'sent', 60_000);
  const [delivery] = await out.deliveries();
  expect(receiver.taken.map((one) => one.id)).toEqual([delivery?.id]);
  expect(JSON.parse(receiver.taken[0]?.body ?? '')).toEqual({
    v: 1,
    report: delivery?.report,
    sealed: expect.stringMatching(/^[\w-]+$/),
  });
});
