import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseReport } from '../../src/report/parse.ts';
import { open } from '../../src/seal/open.ts';
import { type Edge, SECRET, startEdge } from '../edge/startEdge.ts';
import { until } from '../queue/until.ts';
import { NeedleSearch, spellingsOf } from '../support/needles.ts';
import { queueUnderTest, startQueueUnderTest } from '../support/queue.ts';
import type { TestRedis } from '../support/redis.ts';
import { openRecord, startUnitService, type UnitService } from '../support/unitService.ts';
import { mailWithFile } from './mailWithFile.ts';

/** Written nowhere else in the project, one for each place of an e-mail. */
const SECRETS = {
  name: 'Peregrine Oxwhistle',
  address: 'peregrine.oxwhistle@lapwing-5527.example',
  messageId: 'oxwhistle-88231-x@lapwing-5527.example',
  subject: 'Cerulean walrus of gate 6618',
  words: 'The ochre gannet of pier 9034 was paid',
  file: 'vermilion-astrolabe-7712.txt',
  content: 'quarry ledger of Thistlewick 4471',
  hop: 'phone-of-peregrine-3308.example',
};

/** Searched for besides the secrets, and must be found. */
const CONTROL = 'the id of a report';

const message = (word: string, ...fields: string[]): string =>
  mailWithFile(SECRETS, [`Message-ID: <${word}.${SECRETS.messageId}>`, ...fields]);

let redis: TestRedis | undefined;
let running: UnitService;
let edge: Edge;

beforeAll(async () => {
  redis = await startQueueUnderTest({ durable: true });
  running = await startUnitService({ queueUrl: redis?.url, env: { EDGE_MAIL_SECRET: SECRET } });
  const right = { SERVICE_URL: running.service.origin, ROOT_FINGERPRINT: running.unit.rootFingerprint };
  edge = await startEdge({
    right,
    'wrong-secret': { ...right, EDGE_MAIL_SECRET: 'another secret of the same length, or so' },
  });
});
afterAll(async () => {
  await edge?.close();
  await running?.remove();
  await redis?.remove();
});

test(`an e-mail that the edge sealed is in the queue, and nothing of it is anywhere in the service but in its seal (queue: ${queueUnderTest()})`, async () => {
  const { service, unit } = running;
  expect(await edge.deliver('right', message('one'))).toEqual({ outcome: 'ok' });
  expect(await edge.deliver('right', message('one'))).toEqual({ outcome: 'ok' });
  expect(await edge.deliver('right', message('two', 'Auto-Submitted: auto-replied'))).toEqual({ outcome: 'ok' });
  expect(await edge.deliver('wrong-secret', message('three'))).toEqual({ outcome: 'exception' });

  const store = await openRecord(service);
  await until(async () => (await store.db.selectFrom('triage').selectAll().execute()).length === 1, 60_000);
  const rows = await store.db.selectFrom('report').select(['id', 'sealed', 'channel']).execute();
  await store.close();
  expect(rows.map(({ channel }) => channel)).toEqual(['email']);
  const { report } = parseReport(await open(rows[0]?.sealed ?? Buffer.alloc(0), unit.keys.ccu));
  expect(report.mail?.from[0]?.address).toBe(SECRETS.address);
  expect(report.answers[0]?.text).toBe(SECRETS.words);

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
