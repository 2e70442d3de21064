import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { encodeBase64Url } from '../../src/envelope/base64url.ts';
import { SIZE_CLASSES } from '../../src/envelope/sizes.ts';
import { deliveryPlan } from '../../src/mail/deliveries/planDeliveries.ts';
import { seal } from '../../src/seal/seal.ts';
import type { Deliveries } from '../../src/staff/deliveries/wire.ts';
import { until } from '../queue/until.ts';
import { type AtTransfer, startTransfers } from '../staff/casework/atTransfer.ts';
import { problemOf } from '../staff/people.ts';
import { mailBy, type Outgoing, openOutgoing, settingsFor } from '../support/outgoing.ts';
import { startRelay, type TestRelay } from '../support/relay.ts';

/**
 * Whoever a report is about works at its first desk and reads that desk's mailbox. Mail waits for the end of its window, for
 * hours, in which the report is taken away from the desk.
 */
let out: Outgoing;
let at: AtTransfer;
let relay: TestRelay;

const SLOW = 60_000;
const PARTNER = ['cat', 'pat', 'eve'];

beforeAll(async () => {
  out = await openOutgoing();
  relay = await startRelay();
  const recipients = [{ name: 'box', address: 'box@unit.example' }];
  const settings = settingsFor({ ccu: { mode: 'batched', recipients } });
  at = await startTransfers({ store: out.store, plan: deliveryPlan(settings) });
  out.work(mailBy(relay.url, settings));
});
afterAll(async () => {
  await out?.close();
  await at?.api.close();
  await relay?.close();
});
beforeEach(async () => {
  await out.store.pool.query('TRUNCATE report CASCADE');
  relay.taken.length = 0;
});

const of = async (report: string) => (await out.deliveries()).find((row) => row.report === report);
const administrator = () => at.api.signIn('watcher', 'member', ['administrator']);
const retry = async (report: string): Promise<Response> =>
  at.api.ask(`/v1/staff/deliveries/${(await of(report))?.id}/retry`, { method: 'POST', cookie: await administrator() });

/** Lets the windows end, and waits until a report that stayed has been mailed: whatever else was to go has gone before. */
async function windowEnds(): Promise<void> {
  const control = await at.add();
  await out.letTimePass();
  await until(async () => (await out.deliveries()).every((row) => row.next_attempt_at === null), SLOW);
  expect((await of(control))?.state).toBe('sent');
}

async function isWithheld(id: string): Promise<void> {
  await windowEnds();
  expect(await of(id)).toMatchObject({ state: 'given-up', code: 'moved', attempts: 0 });
  expect(relay.taken).toHaveLength(1);
}

test('what two people sent to another desk does not reach the mailbox of the first', async () => {
  const id = await at.add();
  await at.transfer(id, 'partner', PARTNER);
  await isWithheld(id);
});

test('nor does what somebody’s declared conflict sent away', async () => {
  const id = await at.add();
  const partners = PARTNER.map((name) => at.keys[name]?.publicKey as never);
  const resealed = encodeBase64Url(await seal(new Uint8Array(SIZE_CLASSES[0]), partners));
  await at.open(id, 'ann');
  await at.do(id, 'ann', 'check-conflict', { answer: 'named', concerns: 'reader', resealed });
  await isWithheld(id);
});

test('an administrator sees that it was withheld, and cannot have it sent while it is away; once it is back they can', async () => {
  const id = await at.add();
  await at.transfer(id, 'partner', PARTNER);
  await isWithheld(id);
  const listed = async () => {
    const answer = await at.api.ask('/v1/staff/deliveries', { cookie: await administrator() });
    return ((await answer.json()) as Deliveries).failed;
  };
  expect(await listed()).toMatchObject([{ recipient: 'box', desk: 'ccu', code: 'moved', canRetry: false }]);
  for (let press = 0; press < 3; press++) expect(await problemOf(await retry(id))).toBe('delivery-not-failed');
  await windowEnds();
  expect((await of(id))?.state).toBe('given-up');

  await at.open(id, 'cat');
  await at.do(id, 'cat', 'return-transfer', {});
  expect(await listed()).toMatchObject([{ canRetry: true }]);
  expect((await retry(id)).status).toBe(202);
  await until(async () => (await of(id))?.state === 'sent', SLOW);
});

test('of a transfer and the end of the window at once, the mail went before or does not go', async () => {
  for (let round = 0; round < 8; round++) {
    const id = await at.add();
    await at.clear(id, 'ann', 'dee');
    await at.do(id, 'ann', 'propose-transfer', { desk: 'partner', reason: 'wrong-force' });
    const keys = await at.sealFor(id, 'dee', PARTNER);
    await Promise.all([
      out.letTimePass(),
      at.do(id, 'dee', 'approve-transfer', { desk: 'partner', serial: at.serial(), keys }),
    ]);
    await until(async () => (await of(id))?.next_attempt_at === null, SLOW);
    const { state, code, id: delivery } = (await of(id)) ?? {};
    const mailed = relay.taken.some(({ raw }) => raw.includes(`<${delivery}@`));
    expect(mailed ? ['sent', null] : ['given-up', 'moved']).toEqual([state, code]);
  }
});
