import { afterAll, beforeAll, expect, test } from 'vitest';
import { notifyByMail } from '../../src/mail/deliveries/notifyByMail.ts';
import { composeReport } from '../../src/report/compose.ts';
import { seal } from '../../src/seal/seal.ts';
import { ringClock } from '../../src/triage/alarms/ringClock.ts';
import { sendNotices } from '../../src/triage/alarms/sendNotices.ts';
import { until } from '../queue/until.ts';
import { sampleReport } from '../report/sampleReport.ts';
import { memberKey } from '../seal/testKeys.ts';
import { mailBy, type Outgoing, openOutgoing, settingsFor } from '../support/outgoing.ts';
import { startRelay, type TestRelay } from '../support/relay.ts';

/** Whoever reads the mail of alarms, on its way or in the box of who is on call: what does it tell them? */

const CANARY = 'quailfeather';
const MINUTE_MS = 60_000;

let out: Outgoing;
let relay: TestRelay;
let refusing = false;
beforeAll(async () => {
  out = await openOutgoing();
  relay = await startRelay({
    refuse: () => (refusing ? { code: 451, at: 'message' } : undefined),
  });
});
afterAll(async () => {
  await out.close();
  await relay.close();
});

const settings = settingsFor({
  ccu: { mode: 'off', onCall: [{ name: 'night-phone', address: 'phone@unit.example' }] },
  partner: { mode: 'off', onCall: [{ name: 'other-phone', address: 'phone@unit.example' }] },
  nominated: { mode: 'off' },
});

/** A report with a clock of that kind that has run out. */
async function late(desk: string, kind: string): Promise<string> {
  const sealed = await seal(await composeReport(sampleReport(CANARY)), [(await memberKey()).publicKey]);
  const [id = ''] = await out.accept([sealed], desk);
  const bytes = Buffer.from(id, 'hex');
  await until(
    async () => (await out.store.pool.query('SELECT FROM triage WHERE report_id = $1', [bytes])).rowCount === 1,
  );
  await out.store.pool.query(
    `INSERT INTO clock (report_id, kind, due_at) VALUES ($1, $2, now() - interval '1 minute')
     ON CONFLICT (report_id, kind) DO UPDATE SET due_at = excluded.due_at`,
    [bytes, kind],
  );
  expect(await ringClock(out.store, bytes, kind, new Date())).toMatchObject({ stage: 'overdue' });
  return id;
}

/** What a planner does that looks at the record at that moment; what it adds is due now. */
async function look(now: Date): Promise<void> {
  await sendNotices(
    out.store,
    notifyByMail(settings, () => now),
    now,
  );
  await out.store.pool.query("UPDATE delivery SET next_attempt_at = now() WHERE state = 'waiting' AND attempts = 0");
}

const settled = async (): Promise<void> =>
  until(async () => (await out.deliveries()).every(({ next_attempt_at: next }) => next === null), 30_000);

test('it says one thing in one length, of danger and of anything else, and names nothing', async () => {
  out.work(mailBy(relay.url, settings));
  const ids = [await late('ccu', 'danger'), await late('ccu', 'first_open'), await late('partner', 'assessment')];
  const unwatched = await late('nominated', 'danger');
  const now = new Date();
  await look(now);
  await until(() => relay.taken.length === 2, 30_000);
  await settled();
  const mails = relay.taken.map(({ raw }) =>
    raw
      .replace(/^Date: \w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} \+0000$/m, 'Date')
      .replaceAll(/[0-9a-f]{32}@/g, 'id@'),
  );
  expect(mails[0]).toBe(mails[1]);
  const secrets = [
    CANARY,
    'Northford',
    'ccu',
    'partner',
    'phone-',
    'danger',
    'overdue',
    'assessment',
    'first',
    'urgent',
  ];
  for (const { raw, to } of relay.taken) {
    expect(to).toEqual(['phone@unit.example']);
    expect(raw).toContain('\r\nSubject: Candour\r\n');
    expect(raw).toContain('A clock needs you: open the console.');
    expect(raw).not.toMatch(/https?:/);
    for (const secret of secrets) expect(raw.toLowerCase()).not.toContain(secret.toLowerCase());
    for (const id of [...ids, unwatched]) {
      for (const form of ['hex', 'base64', 'base64url'] as const) {
        expect(raw).not.toContain(Buffer.from(id, 'hex').toString(form).slice(0, 12));
      }
    }
  }
  expect((await out.deliveries()).map(({ recipient, report, state }) => [recipient, report, state])).toEqual([
    ['night-phone', null, 'sent'],
    ['other-phone', null, 'sent'],
  ]);
});

test('a desk hears of further clocks after its pause and not within it; danger does not wait; no time stays', async () => {
  const before = relay.taken.length;
  const now = new Date(Date.now() + 2 * MINUTE_MS);
  await late('ccu', 'assessment');
  await look(now);
  expect(await out.deliveries()).toHaveLength(before);
  await late('ccu', 'danger');
  await look(now);
  await until(() => relay.taken.length === before + 1, 30_000);
  await late('ccu', 'danger');
  await look(new Date(now.getTime() + MINUTE_MS / 2));
  expect(await out.deliveries()).toHaveLength(before + 1);
  await look(new Date(now.getTime() + MINUTE_MS + 1));
  await until(() => relay.taken.length === before + 2, 30_000);

  const met = await late('ccu', 'feedback');
  await out.store.pool.query('UPDATE clock SET met_at = now() WHERE report_id = $1', [Buffer.from(met, 'hex')]);
  await look(new Date(now.getTime() + 30 * MINUTE_MS));
  await look(new Date(now.getTime() + 60 * MINUTE_MS));
  await settled();
  // Of the assessment that waited for the pause, and not of the feedback that was given meanwhile.
  expect(relay.taken).toHaveLength(before + 3);
  expect((await out.store.pool.query('SELECT FROM alarm_pause')).rowCount).toBe(0);
  expect((await out.store.pool.query('SELECT FROM alarm WHERE NOT notified')).rowCount).toBe(0);
});

test('a relay that refuses for now is asked again, within a minute', async () => {
  const before = relay.taken.length;
  refusing = true;
  await late('partner', 'danger');
  await look(new Date(Date.now() + 120 * MINUTE_MS));
  for (let refusal = 1; refusal <= 2; refusal += 1) {
    let again: Date | null = null;
    await until(async () => {
      const waiting = (await out.deliveries()).find(
        ({ state, code, attempts }) => state === 'waiting' && code !== null && attempts === refusal,
      );
      again = waiting?.next_attempt_at ?? null;
      return again !== null;
    }, 30_000);
    expect(Number(again) - Date.now()).toBeLessThan(refusal * MINUTE_MS);
    refusing = refusal < 2;
    await out.letTimePass();
  }
  await until(() => relay.taken.length === before + 1, 30_000);
});
