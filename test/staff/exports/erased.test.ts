import { afterAll, beforeAll, expect, test } from 'vitest';
import { eraseReport } from '../../../src/triage/retention/eraseReport.ts';
import { DAY_MS, DEFAULT_RETENTION_DAYS } from '../../../src/triage/retention/limits.ts';
import { APPROVAL, type AtExports, refusalOf, startExports } from './atExports.ts';

let at: AtExports;
beforeAll(async () => {
  at = await startExports();
});
afterAll(() => at.api.close());

/** An intelligence report of an assessed case that went out, and that dee has recorded as arrived. */
async function sentOut(id: string): Promise<string> {
  const { item, object } = await at.propose(id, 'ann');
  await at.step(id, item, 'dee', 'approve', { object, approval: APPROVAL });
  await at.step(id, item, 'dan', 'release', { object, file: 'f'.repeat(64), keys: [] });
  await at.step(id, item, 'dee', 'acknowledge', { reference: 'INT/2026-0042' });
  return item;
}

test('what went out and arrived lets the words go after the close, the sealed export with them; the record of it stays', async () => {
  const id = await at.assessed();
  const item = await sentOut(id);
  await at.do(id, 'ann', 'answer-referral', { answer: 'none', rules: [], clearAt: null });
  await at.do(id, 'dee', 'propose-decision', { outcome: 'INTEL_ONLY' });
  await at.do(id, 'ann', 'record-feedback', { feedback: 'no-way-back' });
  const key = Buffer.from(id, 'hex');
  const later = (days: number): Date => new Date(at.api.clock.now.getTime() + days * DAY_MS);
  expect(await eraseReport(at.api.store, key, later(1_000), DEFAULT_RETENTION_DAYS)).toBeUndefined();
  await at.do(id, 'dee', 'close', {});

  const { erasure } = await at.view(id, 'ann');
  expect(erasure.kept).toEqual([]);
  const day = new Date(erasure.on ?? 0);
  expect(await eraseReport(at.api.store, key, new Date(day.getTime() - 1), DEFAULT_RETENTION_DAYS)).toBeUndefined();
  expect((await at.fetch(id, item, 'dee')).status).toBe(200);
  expect(await eraseReport(at.api.store, key, day, DEFAULT_RETENTION_DAYS)).toBe('ccu');

  expect(await at.one(id, item, 'dee')).toMatchObject({
    state: 'acknowledged',
    acknowledgedBy: 'dee',
    reference: 'INT/2026-0042',
  });
  expect((await refusalOf(await at.fetch(id, item, 'dee')))[0]).toBe(410);
  const { response } = await at.propose(id, 'ann');
  expect((await refusalOf(response))[0]).toBe(409);
});
