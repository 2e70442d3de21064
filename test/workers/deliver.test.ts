import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { until } from '../queue/until.ts';
import { freePort } from '../support/freePort.ts';
import { armoredIn, headerOf } from '../support/mailParts.ts';
import { mailBy, type Outgoing, openOutgoing, settingsFor } from '../support/outgoing.ts';
import { type RelayOptions, startRelay, startSilentRelay, type TestRelay } from '../support/relay.ts';
import { startReceiver } from '../support/webhookReceiver.ts';

const SLOW = 60_000;

const closers: (() => Promise<void>)[] = [];
let out: Outgoing;
beforeEach(async () => {
  out = await openOutgoing();
});
afterEach(async () => {
  await out.close();
  for (const close of closers.splice(0)) await close();
});

async function relayFor(options: RelayOptions & { port?: number } = {}): Promise<TestRelay> {
  const relay = await startRelay(options);
  closers.push(() => relay.close());
  return relay;
}

const bytes = (count: number): Uint8Array[] =>
  Array.from({ length: count }, () => crypto.getRandomValues(new Uint8Array(200)));

const two = [
  { name: 'first', address: 'first@unit.example' },
  { name: 'second', address: 'second@unit.example', format: 'inline' },
];

const states = async (): Promise<string[]> =>
  (await out.deliveries()).map(({ recipient, state }) => `${recipient} ${state}`);
const untilStates = (...expected: string[]): Promise<void> =>
  until(async () => (await states()).join() === expected.join(), SLOW);

/** What the Message-ID of a delivery is. */
const messageIdOf = (id: string): string => `<${id}@report.example.org>`;

test('immediate: every report of the desk reaches every recipient once, named by its delivery', async () => {
  const relay = await relayFor();
  out.work(mailBy(relay.url, settingsFor({ ccu: { mode: 'immediate', recipients: two } })));
  const reports = bytes(5);
  const ids = await out.accept(reports);
  await out.accept(bytes(2), 'partner');
  await until(async () => (await out.deliveries()).filter(({ state }) => state === 'sent').length === 10, SLOW);

  const rows = await out.deliveries();
  expect(rows.map(({ report, recipient }) => `${report} ${recipient}`).sort()).toEqual(
    ids.flatMap((id) => [`${id} first`, `${id} second`]).sort(),
  );
  expect(relay.taken.map((mail) => `${headerOf(mail, 'Message-ID')} ${mail.to.join()}`).sort()).toEqual(
    rows.map(({ id, recipient }) => `${messageIdOf(id)} ${recipient}@unit.example`).sort(),
  );
  for (const mail of relay.taken) expect(armoredIn(mail)).not.toBe('');
});

test('off and notice send no report; the notice goes once a day to each, from however many workers', async () => {
  const relay = await relayFor();
  const settings = settingsFor(
    {
      ccu: { recipients: two },
      partner: { mode: 'off', recipients: [{ name: 'third', address: 'third@unit.example' }] },
    },
    { noticeHour: 0 },
  );
  // No other day begins while the test runs.
  const now = new Date();
  await out.accept(bytes(3));
  for (let workers = 0; workers < 2; workers++) out.work(mailBy(relay.url, settings), () => now);
  await untilStates('first sent', 'second sent');
  await until(async () => (await out.store.pool.query('SELECT FROM triage')).rowCount === 3, SLOW);
  expect(await states()).toEqual(['first sent', 'second sent']);
  expect(relay.taken).toHaveLength(2);
  const [one = '', other] = relay.taken.map(({ raw }) =>
    raw.replaceAll(/first|second/g, 'x').replace(/^(Message-ID|Date): .*$/gm, '$1'),
  );
  expect(one).toContain('There may be reports.');
  expect(other).toBe(one);
});

test('batched: nothing leaves before the window is over', async () => {
  const relay = await relayFor();
  out.work(mailBy(relay.url, settingsFor({ ccu: { mode: 'batched', recipients: two } })));
  await out.accept(bytes(1));
  await untilStates('first waiting', 'second waiting');
  for (const { next_attempt_at: at } of await out.deliveries()) expect(at?.getTime()).toBeGreaterThan(Date.now());
  expect(relay.taken).toEqual([]);
  await out.letTimePass();
  await untilStates('first sent', 'second sent');
});

describe('a relay that refuses', () => {
  test('for good: it is noted with its code, is not tried again, and holds nobody else up', async () => {
    const relay = await relayFor({
      refuse: (to) => (to === 'first@unit.example' ? { code: 550, at: 'recipient' } : undefined),
    });
    out.work(mailBy(relay.url, settingsFor({ ccu: { mode: 'immediate', recipients: two } })));
    await out.accept(bytes(1));
    await untilStates('first refused', 'second sent');
    const [refused] = await out.deliveries();
    expect(refused).toMatchObject({ attempts: 1, code: 'SMTP_550', next_attempt_at: null });
    await out.letTimePass();
    expect(await states()).toEqual(['first refused', 'second sent']);
  });

  test('the message itself, for good', async () => {
    const relay = await relayFor({ refuse: () => ({ code: 554, at: 'message' }) });
    out.work(mailBy(relay.url, settingsFor({ ccu: { mode: 'immediate', recipients: two.slice(0, 1) } })));
    await out.accept(bytes(1));
    await untilStates('first refused');
    expect((await out.deliveries())[0]?.code).toBe('SMTP_554');
  });

  test('for now: it is tried again later, under the same Message-ID', async () => {
    let busy = true;
    const seen: string[] = [];
    const relay = await relayFor({ refuse: () => (busy ? { code: 451, at: 'message' } : undefined) });
    out.work(mailBy(relay.url, settingsFor({ ccu: { mode: 'immediate', recipients: two.slice(0, 1) } })));
    await out.accept(bytes(1));
    await until(async () => (await out.deliveries())[0]?.code === 'SMTP_451', SLOW);
    const [waiting] = await out.deliveries();
    expect(waiting).toMatchObject({ state: 'waiting', attempts: 1 });
    expect(waiting?.next_attempt_at?.getTime()).toBeGreaterThan(Date.now() + 60_000);
    busy = false;
    await out.letTimePass();
    await untilStates('first sent');
    seen.push(...relay.taken.map((mail) => headerOf(mail, 'Message-ID') ?? ''));
    expect(seen).toEqual([messageIdOf(waiting?.id ?? '')]);
    expect(out.logged).toContain('mail.failing');
    expect(out.logged).toContain('mail.recovered');
  });
});

test('a relay that is away: the mail waits, and goes when the relay is there', async () => {
  const port = await freePort();
  const url = `smtp://127.0.0.1:${port}?tls=off`;
  out.work(mailBy(url, settingsFor({ ccu: { mode: 'immediate', recipients: two.slice(0, 1) } })));
  await out.accept(bytes(1));
  await until(async () => (await out.deliveries())[0]?.code === 'ESOCKET', SLOW);
  const relay = await relayFor({ port });
  await out.letTimePass();
  await untilStates('first sent');
  expect(relay.taken).toHaveLength(1);
});

test('a silent relay holds up neither the queue of the desk nor the webhooks', async () => {
  const silent = await startSilentRelay();
  const receiver = await startReceiver();
  closers.push(silent.close, receiver.close);
  const webhooks = [{ name: 'system', url: receiver.url, secret: receiver.secret, mode: 'immediate' }];
  out.work(mailBy(silent.url, settingsFor({ ccu: { mode: 'immediate', recipients: two, webhooks } })));
  await out.accept(bytes(6));
  await until(async () => receiver.taken.length === 6, SLOW);
  expect((await out.store.pool.query('SELECT FROM triage')).rowCount).toBe(6);
  await until(async () => (await states()).filter((state) => state === 'system sent').length === 6, SLOW);
});

test.each([
  ['gone', { mode: 'batched', recipients: two.slice(1) }],
  ['to get notices now', { mode: 'notice', recipients: two }],
  ['to get nothing now', { mode: 'off', recipients: two }],
])('a recipient who is %s in the settings gets no report that waited', async (_, desk) => {
  const relay = await relayFor();
  const before = out.work(mailBy(relay.url, settingsFor({ ccu: { mode: 'batched', recipients: two.slice(0, 1) } })));
  await out.accept(bytes(1));
  await untilStates('first waiting');
  await before.close();
  out.work(mailBy(desk.mode === 'off' ? undefined : relay.url, settingsFor({ ccu: desk }, { noticeHour: 23 })));
  await out.letTimePass();
  const report = async () => (await out.deliveries()).find((row) => row.report !== null);
  await until(async () => (await report())?.state === 'refused', SLOW);
  expect((await report())?.code).toBe('RECIPIENT_REMOVED');
  expect(relay.taken.filter((mail) => armoredIn(mail) !== '')).toEqual([]);
});

describe('a report that is no longer at the desk', () => {
  const hex = (id: string): Buffer => Buffer.from(id, 'hex');
  const move = (report: string, desk: string) =>
    out.store.pool.query('UPDATE triage SET desk = $2 WHERE report_id = $1', [hex(report), desk]);
  const untilEnded = () =>
    until(async () => (await out.deliveries()).every((row) => row.next_attempt_at === null), SLOW);
  const of = async (report: string) => (await out.deliveries()).filter((row) => row.report === report);
  const withheld = { state: 'given-up', next_attempt_at: null };

  test('when its window ends is sent neither by mail nor to a webhook, which is noted; others go', async () => {
    const relay = await relayFor();
    const receiver = await startReceiver();
    closers.push(receiver.close);
    const webhooks = [{ name: 'system', url: receiver.url, secret: receiver.secret }];
    out.work(mailBy(relay.url, settingsFor({ ccu: { mode: 'batched', recipients: two.slice(0, 1), webhooks } })));
    const [gone = '', back = '', stays = ''] = await out.accept(bytes(3));
    await until(async () => (await out.deliveries()).length === 6, SLOW);
    await move(gone, 'partner');
    await move(back, 'partner');
    await move(back, 'ccu');
    await out.letTimePass();
    await untilEnded();
    for (const row of await of(gone)) expect(row).toMatchObject({ ...withheld, code: 'moved', attempts: 0 });
    const sent = [...(await of(back)), ...(await of(stays))];
    expect(sent.map(({ recipient, state }) => `${recipient} ${state}`).sort()).toEqual([
      'first sent',
      'first sent',
      'system sent',
      'system sent',
    ]);
    expect(relay.taken.map((mail) => headerOf(mail, 'Message-ID')).sort()).toEqual(
      sent
        .filter(({ way }) => way === 'mail')
        .map(({ id }) => messageIdOf(id))
        .sort(),
    );
    expect(receiver.taken).toHaveLength(2);
  });

  test('is not tried again after a failure, nor after a worker that died with it in hand', async () => {
    const relay = await relayFor({ refuse: () => ({ code: 451, at: 'message' }) });
    out.work(mailBy(relay.url, settingsFor({ ccu: { mode: 'immediate', recipients: two } })));
    const [gone = ''] = await out.accept(bytes(1));
    await until(async () => (await out.deliveries()).filter(({ code }) => code === 'SMTP_451').length === 2, SLOW);
    await out.store.pool.query(
      "UPDATE delivery SET state = 'sending', claimed_until = now() WHERE recipient = 'second'",
    );
    await move(gone, 'partner');
    await out.letTimePass();
    await untilEnded();
    for (const row of await of(gone)) expect(row).toMatchObject({ ...withheld, code: 'moved', attempts: 1 });
    expect(relay.taken).toEqual([]);
    expect(out.logged).not.toContain('mail.recovered');
  });

  test('since it is erased, is not sent as an empty one', async () => {
    const relay = await relayFor();
    out.work(mailBy(relay.url, settingsFor({ ccu: { mode: 'batched', recipients: two.slice(0, 1) } })));
    const [gone = ''] = await out.accept(bytes(1));
    await untilStates('first waiting');
    await out.store.pool.query(`
      UPDATE report SET sealed = '';
      UPDATE triage SET state = 'CLOSED', erased_on = '2026-11-26'`);
    await out.letTimePass();
    await untilEnded();
    expect(await of(gone)).toMatchObject([{ ...withheld, code: 'erased' }]);
    expect(relay.taken).toEqual([]);
  });
});
