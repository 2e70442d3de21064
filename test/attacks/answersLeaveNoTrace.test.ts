import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type EmbeddedPostgres, startPostgres } from '../../src/postgres/startPostgres.ts';
import { type Answering, startAnswering } from '../channels/email/startAnswering.ts';
import { NeedleSearch, spellingsOf } from '../support/needles.ts';
import { sendMail } from '../support/smtp.ts';

/** Written nowhere else in the project. */
const ADDRESS = 'hesperus.quillwort-5518@here.example';
const WORDS = 'The umber capybara of dock 7741';

/** Searched for besides, and must be found. */
const CONTROL = 'the id of the report';

let dataDir: string;
let postgres: EmbeddedPostgres;
let answering: Answering;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'candour-answers-'));
  await chmod(dataDir, 0o755);
  postgres = await startPostgres({ dataDir });
  answering = await startAnswering({ databaseUrl: postgres.url });
});
afterAll(async () => {
  await answering?.close();
  await postgres?.stop();
  await rm(dataDir, { recursive: true, force: true });
});

test('a sender was answered, and nowhere in the database, its log of changes or the log of the service is the address', async () => {
  const message = `From: <${ADDRESS}>\r\nSubject: s\r\n\r\n${WORDS}\r\n`;
  for (const changed of ['', ' again']) {
    expect(await sendMail(answering.service.port, `${message}${changed}\r\n`, { from: ADDRESS })).toMatch(/^250 /);
    await answering.settled();
  }
  expect(answering.relay.taken.map(({ to }) => to)).toEqual([[ADDRESS]]);
  const rows = await answering.service.store.db.selectFrom('report').select('id').execute();
  expect(rows).toHaveLength(2);
  const search = new NeedleSearch([
    ...spellingsOf('address', ADDRESS),
    ...spellingsOf('its local part', 'hesperus.quillwort-5518'),
    ...spellingsOf('words', WORDS),
    ...rows.flatMap(({ id }) => spellingsOf(CONTROL, id)),
  ]);
  await answering.service.store.pool.query('CHECKPOINT').catch(() => undefined);
  const logged = Buffer.from(JSON.stringify([answering.service.logged, answering.logged]));
  const hits = [...(await search.inFolder(dataDir)).hits, ...search.inBytes('log', logged)];
  await postgres.stop();
  hits.push(...(await search.inFolder(dataDir)).hits);
  expect(hits.filter(({ name }) => name !== CONTROL)).toEqual([]);
  expect(hits.map(({ name }) => name)).toContain(CONTROL);
});
