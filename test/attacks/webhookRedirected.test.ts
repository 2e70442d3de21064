import { expect, onTestFinished, test } from 'vitest';
import { postWebhook } from '../../src/mail/webhook/post.ts';
import { signWebhook } from '../../src/mail/webhook/sign.ts';
import { type Receiver, startReceiver } from '../support/webhookReceiver.ts';

/** A receiver, or somebody on its way, that sends the reports on to somewhere else. */

async function newReceiver(answer?: Parameters<typeof startReceiver>[0]): Promise<Receiver> {
  const receiver = await startReceiver(answer);
  onTestFinished(() => receiver.close());
  return receiver;
}

const body = '{}';
const headers = signWebhook('id', new Date(), body, new Uint8Array(24));

test.each([301, 302, 303, 307, 308])('a redirect (%i) is not followed', async (status) => {
  const elsewhere = await newReceiver();
  const receiver = await newReceiver(() => ({ status, headers: { location: elsewhere.url } }));
  expect(await postWebhook(receiver.url, headers, body)).toEqual({ kind: 'later', code: `HTTP_${status}` });
  expect(elsewhere.answers).toEqual([]);
});

test('a redirect to itself is one request', async () => {
  const receiver = await newReceiver(() => ({ status: 307, headers: { location: '/reports' } }));
  await postWebhook(receiver.url, headers, body);
  expect(receiver.answers).toEqual([307]);
});

test('only "gone" is final; what a case system answers while somebody mends it is not', async () => {
  for (const [status, kind] of [
    [410, 'refused'],
    [400, 'later'],
    [404, 'later'],
    [500, 'later'],
    [204, 'sent'],
  ] as const) {
    const receiver = await newReceiver(() => ({ status }));
    expect(await postWebhook(receiver.url, headers, body)).toMatchObject({ kind });
  }
});
