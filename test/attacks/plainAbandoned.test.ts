import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createHttpClient } from '../support/http.ts';
import { NeedleSearch, spellingsOf } from '../support/needles.ts';
import { type Ask, answerAll, openPlain } from '../support/plainPage.ts';
import { openRecord, startUnitService, type UnitService } from '../support/unitService.ts';

/**
 * A conversation without JavaScript that is left in the middle, and one that is sent: what was typed is in no file of the
 * service, in no row of its database and in nothing that it printed. (That nothing of it stays in memory is tested in
 * test/chat/openChat.test.ts.)
 */

let service: UnitService;
beforeAll(async () => {
  service = await startUnitService({ env: { DEBUG: '*' } });
});
afterAll(() => service.remove());

const AGENT = `Browser/${randomBytes(6).toString('hex')}`;
const ADDRESS = '127.83.19.7';
const secret = (): string => `needle ${randomBytes(12).toString('hex')}`;

test('nothing of an abandoned conversation, and nothing readable of a sent one, is anywhere', async () => {
  const client = createHttpClient(service.service.origin, { localAddress: ADDRESS, userAgent: AGENT });
  const ask: Ask = async (path, init = {}) => {
    const { status, body, headers } = await client.ask(path, {
      method: init.method ?? 'GET',
      headers: init.headers as Record<string, string>,
      ...(init.body === undefined ? {} : { body: init.body as string }),
    });
    return new Response(new Uint8Array(body), { status, headers: headers as Record<string, string> });
  };
  const typed = Array.from({ length: 4 }, secret);
  const [force = '', story = '', sent = '', name = ''] = typed;

  const left = await answerAll(await (await openPlain(ask)).press('start-chat'), [{ choice: 'no' }, { text: force }]);
  const told = await left.press('answer', { choice: '(as-typed)' });
  await answerAll(told, [{ choice: 'no' }, { text: story }, 'done', 'lang-cy']);

  let page = await answerAll(await (await openPlain(ask)).press('start-pages'), [
    { choice: 'no' },
    { text: 'Kent' },
    { choice: 'no' },
    { text: sent },
  ]);
  while (page.field('people') === '') page = await page.press(page.buttons.includes('agree-no') ? 'agree-no' : 'done');
  const check = await (await page.press('answer', { 'p0.name': name })).press('enough');
  expect(check.text).toContain(name);
  expect((await check.press('send')).status).toBe(200);
  client.close();

  const store = await openRecord(service.service);
  const reports = await store.db.selectFrom('report').select(['channel', 'desk']).execute();
  await store.close();
  expect(reports).toEqual([{ channel: 'plain', desk: 'ccu' }]);

  // With its last checkpoint, and all that it prints at its end.
  await service.service.stop();
  const spellings = [...typed, AGENT, ADDRESS].flatMap((text, index) => spellingsOf(`needle ${index}`, text));
  const search = new NeedleSearch(spellings);
  const { hits, files, bytes } = await search.inFolder(service.service.dataDir);
  expect(bytes).toBeGreaterThan(1_000_000);
  expect(files).toBeGreaterThan(100);
  expect(hits).toEqual([]);
  expect(search.inBytes('output', Buffer.from(service.service.output()))).toEqual([]);
});
