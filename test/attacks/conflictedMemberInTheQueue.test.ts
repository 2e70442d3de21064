import { afterAll, beforeAll, expect, test } from 'vitest';
import { QUEUE_VIEWS, type QueuePage } from '../../src/staff/queue/wire.ts';
import { type AtCase, startCases } from '../staff/casework/atCase.ts';

let at: AtCase;
beforeAll(async () => {
  at = await startCases();
});
afterAll(() => at.api.close());

const ask = (path: string, who: string, method = 'GET', json?: object): Promise<Response> =>
  at.api.ask(path, { cookie: at.people[who] ?? '', method, ...(json ? { json } : {}) });

async function seenBy(who: string): Promise<string[]> {
  const pages = await Promise.all(
    QUEUE_VIEWS.map(async (view) => (await (await ask(`/v1/staff/reports?view=${view}`, who)).json()) as QueuePage),
  );
  return pages.flatMap(({ reports }) => reports.map(({ id }) => id));
}

test('who declared a conflict neither sees, takes, claims nor is handed the report; what they had waits again', async () => {
  const id = await at.opened();
  await at.do(id, 'ann', 'check-conflict', { answer: 'none' });
  expect((await ask(`/v1/staff/reports/${id}/hand-over`, 'ivy', 'POST', { to: 'ann' })).status).toBe(204);
  await at.do(id, 'ann', 'check-conflict', { answer: 'know' });

  expect(await seenBy('ann')).not.toContain(id);
  expect(await (await ask('/v1/staff/queue/next', 'ann', 'POST')).json()).toEqual({ id: null });
  expect((await ask(`/v1/staff/reports/${id}/claim`, 'ann', 'PUT')).status).toBe(404);

  const summary = await (await ask(`/v1/staff/reports/${id}/summary`, 'ivy')).json();
  expect(summary).toMatchObject({ assignment: null });
  expect((await ask(`/v1/staff/reports/${id}/claim`, 'ivy', 'PUT')).status).toBe(200);
  expect((await ask(`/v1/staff/reports/${id}/hand-over`, 'ivy', 'POST', { to: 'ann' })).status).not.toBe(204);
  expect(await seenBy('ivy')).toContain(id);
});
