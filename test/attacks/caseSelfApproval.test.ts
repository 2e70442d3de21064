import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AtCase, assess, startCases } from '../staff/casework/atCase.ts';

let at: AtCase;
beforeAll(async () => {
  at = await startCases();
});
afterAll(() => at.api.close());

const codeOf = async (response: Response): Promise<unknown> => [
  response.status,
  ((await response.json()) as { code?: string }).code,
];

test('who proposes does not approve: not in another session, not by proposing anew', async () => {
  const id = await at.opened();
  await at.clear(id, 'ann', 'dee', 'dan');
  await assess(at, id);
  const clearAt = at.api.clock.now.toISOString();
  await at.do(id, 'dee', 'answer-referral', { answer: 'mandatory', rules: ['M4'], clearAt });
  for (const outcome of ['IOPC_REFERRED', 'TRANSFERRED_FORCE', 'NFA_RECORDED'] as const) {
    await at.do(id, 'dee', 'propose-decision', { outcome });
    expect((await at.view(id, 'dee')).stage).toBe('ASSESSED');
    expect(await codeOf(await at.send(id, 'dee', 'approve-decision', {}))).toEqual([409, 'own-proposal']);
    at.people['dee'] = await at.api.signIn('dee', 'member', ['decision-maker']);
    expect(await codeOf(await at.send(id, 'dee', 'approve-decision', {}))).toEqual([409, 'own-proposal']);
    expect(await codeOf(await at.send(id, 'dan', 'propose-decision', { outcome }))).toEqual([409, 'proposal-open']);
    await at.do(id, 'dee', 'withdraw-proposal', {});
  }
  await at.do(id, 'dee', 'propose-decision', { outcome: 'IOPC_REFERRED' });
  await at.do(id, 'dan', 'approve-decision', {});
  expect(await codeOf(await at.send(id, 'dee', 'record-duty', { duty: 'iopc_referral' }))).toEqual([
    409,
    'own-referral',
  ]);
  await at.do(id, 'dan', 'record-duty', { duty: 'iopc_referral' });
});

test('the record itself takes no decision that its maker approved', async () => {
  const id = await at.opened();
  await at.clear(id, 'ann');
  await expect(
    at.api.store.pool.query(
      `UPDATE case_file SET outcome = 'IOPC_REFERRED', decided_by = 'ann', approved_by = 'ann' WHERE report_id = $1`,
      [Buffer.from(id, 'hex')],
    ),
  ).rejects.toThrow(/check constraint/);
});
