import { afterAll, beforeAll, expect, test } from 'vitest';
import { composeReport } from '../../src/report/compose.ts';
import { seal } from '../../src/seal/seal.ts';
import { until } from '../queue/until.ts';
import { sampleReport } from '../report/sampleReport.ts';
import { memberKey } from '../seal/testKeys.ts';
import { sealedIn } from '../support/mailParts.ts';
import { mailBy, type Outgoing, openOutgoing, settingsFor } from '../support/outgoing.ts';
import { startRelay, type TestRelay } from '../support/relay.ts';

/** Whoever reads the mail on its way: what differs between the mails of two reports, beyond what must? */

let out: Outgoing;
let relay: TestRelay;
beforeAll(async () => {
  out = await openOutgoing();
  relay = await startRelay();
});
afterAll(async () => {
  await out.close();
  await relay.close();
});

const box = (name: string) => [{ name, address: 'box@unit.example' }];

test('reports to different desks, of different words, and the notice differ in id, time and what is sealed alone', async () => {
  const key = await memberKey();
  const sealed = await Promise.all(
    ['a threat to kill', 'bribery'].map(async (words) =>
      seal(await composeReport(sampleReport(words)), [key.publicKey]),
    ),
  );
  const desks = {
    ccu: { mode: 'immediate', recipients: box('one') },
    partner: { mode: 'immediate', recipients: box('two') },
    nominated: { recipients: box('three') },
  };
  out.work(mailBy(relay.url, settingsFor(desks, { noticeHour: 0 })));
  const ids = [...(await out.accept(sealed.slice(0, 1), 'ccu')), ...(await out.accept(sealed.slice(1), 'partner'))];
  // The next day's notice too, if midnight passes meanwhile.
  await until(() => relay.taken.length >= 3, 60_000);

  const heads = relay.taken.map(({ raw }) => raw.slice(0, raw.indexOf('\r\n\r\n')));
  const [first = '', ...others] = heads.map((head) =>
    head
      .replace(/^Date: \w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} \+0000$/m, 'Date')
      .replaceAll(/[0-9a-f]{32}/g, 'id')
      .replace(/^Content-[\s\S]*$/m, ''),
  );
  for (const other of others) expect(other).toBe(first);
  for (const word of ['ccu', 'partner', 'nominated', 'one', 'two', 'three', 'Northford', 'urgent', ...ids]) {
    for (const head of heads) expect(head.toLowerCase()).not.toContain(word.toLowerCase());
  }
  for (const { from, to, client } of relay.taken) {
    expect({ from, to, client }).toEqual({
      from: 'candour@report.example.org',
      to: ['box@unit.example'],
      client: 'report.example.org',
    });
  }
});

test('around two reports the mails are the same but for the ids, and carry exactly the sealed bytes', async () => {
  const mails = relay.taken.filter(({ raw }) => raw.includes('multipart/encrypted'));
  expect(mails).toHaveLength(2);
  const rows = await out.store.pool.query<{ sealed: Buffer }>('SELECT sealed FROM report');
  const sent = mails.map((mail) => sealedIn(mail).toString('base64')).sort();
  expect(sent).toEqual(rows.rows.map(({ sealed }) => sealed.toString('base64')).sort());
});
