import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { encodeBase64Url } from '../../../src/envelope/base64url.ts';
import { NOTE_SIZES } from '../../../src/envelope/noteSizes.ts';
import { createQueueEvents, type QueueEvents } from '../../../src/staff/queue/events/hub.ts';
import { until } from '../../queue/until.ts';
import { APPROVAL, type AtExports, sealedDocument, sha256, startExports } from './atExports.ts';

let at: AtExports;
let events: QueueEvents;
const told: (string | undefined)[] = [];
beforeAll(async () => {
  at = await startExports();
  events = createQueueEvents(at.api.store);
  events.subscribe((desk) => told.push(desk));
  await until(async () => {
    const { rows } = await at.api.store.pool.query(
      "SELECT FROM pg_stat_activity WHERE application_name = 'candour-listen' AND query LIKE 'LISTEN%' AND datname = current_database()",
    );
    return rows.length > 0;
  });
});
afterAll(async () => {
  await events?.close();
  await at?.api.close();
});

/** What the desks are told while something is done: their ids alone. */
async function toldBy(work: () => Promise<unknown>): Promise<(string | undefined)[]> {
  told.length = 0;
  await work();
  await until(() => told.length > 0);
  return [...told];
}

let id: string;
beforeEach(async () => {
  id = await at.assessed();
  await at.api.store.pool.query("SELECT pg_notify('candour_queue', 'last')");
  await until(() => told.at(-1) === 'last');
});

test('each step with what goes out is told to the desk that has the case', async () => {
  const sealed = await sealedDocument();
  const object = sha256(sealed);
  let item = '';
  const steps = [
    async () => {
      ({ item } = await at.propose(id, 'ann', { sealed: encodeBase64Url(sealed) }));
    },
    () => at.step(id, item, 'dee', 'approve', { object, approval: APPROVAL }),
    () => at.step(id, item, 'dan', 'release', { object, file: 'f'.repeat(64), keys: [] }),
    () => at.step(id, item, 'dee', 'acknowledge', { reference: 'INT/2026-0042' }),
  ];
  for (const step of steps) expect(await toldBy(step)).toEqual(['ccu']);
  const other = await at.propose(id, 'ann');
  expect(await toldBy(() => at.step(id, other.item, 'dee', 'refuse', {}))).toEqual(['ccu']);
});

test('what changes a case and a note beside it are told, a refused change is not', async () => {
  expect(await toldBy(() => at.do(id, 'ann', 'answer-referral', { answer: 'none', rules: [], clearAt: null }))).toEqual(
    ['ccu'],
  );
  expect(await toldBy(() => at.do(id, 'dee', 'place-hold', { reason: 'review' }))).toEqual(['ccu']);
  expect(await toldBy(() => at.do(id, 'dee', 'propose-decision', { outcome: 'INTEL_ONLY' }))).toEqual(['ccu']);
  const json = { kind: 'note', sealed: encodeBase64Url(await sealedDocument(NOTE_SIZES[0])) };
  const note = () =>
    at.api.ask(`/v1/staff/cases/${id}/notes`, { method: 'POST', cookie: at.people['ann'] ?? '', json });
  expect(await toldBy(note)).toEqual(['ccu']);
  told.length = 0;
  expect((await at.send(id, 'ann', 'finish-assessment', {})).status).toBe(409);
  await at.api.store.pool.query("SELECT pg_notify('candour_queue', 'last')");
  await until(() => told.at(-1) === 'last');
  expect(told).toEqual(['last']);
});
