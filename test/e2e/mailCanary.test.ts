import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseReport } from '../../src/report/parse.ts';
import { open } from '../../src/seal/open.ts';
import { until } from '../queue/until.ts';
import { freePort } from '../support/freePort.ts';
import { NeedleSearch, spellingsOf } from '../support/needles.ts';
import { queueUnderTest, startQueueUnderTest } from '../support/queue.ts';
import type { TestRedis } from '../support/redis.ts';
import { sendMail } from '../support/smtp.ts';
import { openRecord, startUnitService, type UnitService } from '../support/unitService.ts';
import { mailWithFile } from './mailWithFile.ts';

/** Written nowhere else in the project, one for each place of an e-mail. */
const SECRETS = {
  name: 'Zebulon Quillfarthing',
  address: 'zebulon.quillfarthing@narwhal-7731.example',
  envelope: 'bounce-88142@narwhal-bounces.example',
  subject: 'Xylophonic heron of lane 3319',
  words: 'The magenta ocelot of quay 5526 was paid',
  file: 'turquoise-theodolite-4410.txt',
  content: 'gasworks ledger of Bramblewick 9083',
  program: 'Ostrich Mail 77.31.4902',
  hop: 'phone-of-zebulon-6614.example',
  hello: 'relay-umbrella-2298.example',
};

/** Searched for besides the secrets, and must be found. */
const CONTROL = 'the id of a report';

const message = mailWithFile(SECRETS, [`User-Agent: ${SECRETS.program}`]);

let redis: TestRedis | undefined;
let running: UnitService;
let smtpPort: number;

beforeAll(async () => {
  redis = await startQueueUnderTest({ durable: true });
  smtpPort = await freePort();
  running = await startUnitService({
    queueUrl: redis?.url,
    env: { SMTP_PORT: String(smtpPort), SMTP_CHECK_SENDERS: 'no' },
  });
});
afterAll(async () => {
  await running?.remove();
  await redis?.remove();
});

test(`an e-mail is in the queue, and nothing of it is anywhere but in its seal (queue: ${queueUnderTest()})`, async () => {
  const { service, unit } = running;
  const sending = { from: SECRETS.envelope, hello: `EHLO ${SECRETS.hello}` };
  expect(await sendMail(smtpPort, message, sending)).toMatch(/^250 /);
  expect(await sendMail(smtpPort, message, sending)).toMatch(/^250 /);
  expect(await sendMail(smtpPort, `X-Nonsense ${SECRETS.words}\0`, sending)).toMatch(/^250 /);

  const store = await openRecord(service);
  await until(async () => (await store.db.selectFrom('triage').selectAll().execute()).length === 2, 60_000);
  const rows = await store.db.selectFrom('report').select(['id', 'sealed', 'channel']).execute();
  await store.close();
  expect(rows.map(({ channel }) => channel)).toEqual(['email', 'email']);
  const opened = await Promise.all(rows.map(async ({ sealed }) => parseReport(await open(sealed, unit.keys.ccu))));
  const whole = opened.find(({ report }) => report.mail?.from[0]?.address === SECRETS.address);
  expect(whole?.report.answers[0]?.text).toBe(SECRETS.words);

  const search = new NeedleSearch([
    ...Object.entries(SECRETS).flatMap(([name, text]) => spellingsOf(name, text)),
    ...rows.flatMap(({ id }) => spellingsOf(CONTROL, id)),
  ]);
  const hits = [(await search.inFolder(service.dataDir)).hits];
  if (redis) hits.push((await search.inFolder(redis.folder)).hits);
  expect(await service.stop()).toBe(0);
  hits.push((await search.inFolder(service.dataDir)).hits, search.inBytes('output', Buffer.from(service.output())));
  expect(hits.flat().filter(({ name }) => name !== CONTROL)).toEqual([]);
  expect(hits.flat().map(({ name }) => name)).toContain(CONTROL);
});
