import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AtCase, assess, startCases } from '../staff/casework/atCase.ts';

let at: AtCase;
beforeAll(async () => {
  at = await startCases();
});
afterAll(() => at.api.close());

const DECISION = { outcome: 'not-a-source', grounds: 'known-before' } as const;

const codeOf = async (response: Response): Promise<unknown> => {
  const { code, type } = (await response.json()) as { code?: string; type?: string };
  return [response.status, code ?? type];
};

/** A case that is decided, so that feedback would be next, and about which ivy has asked the source unit. */
async function frozen(): Promise<string> {
  const id = await at.opened();
  await at.clear(id, 'ann', 'dee', 'sue');
  await assess(at, id);
  await at.do(id, 'ann', 'answer-referral', { answer: 'none', rules: [], clearAt: null });
  await at.do(id, 'dee', 'propose-decision', { outcome: 'INTEL_ONLY' });
  await at.do(id, 'ivy', 'raise-chis', { reason: 'offer' });
  return id;
}

test('while the source unit has not decided no feedback counts as sent, whoever says so', async () => {
  const id = await frozen();
  for (const who of ['ann', 'dee']) {
    expect(await codeOf(await at.send(id, who, 'record-feedback', { feedback: 'sent' }))).toEqual([409, 'chis-frozen']);
  }
  expect(await at.view(id, 'ann')).toMatchObject({ frozen: true, flags: ['CHIS_REVIEW'] });
  await at.do(id, 'ann', 'record-feedback', { feedback: 'sentence' });
});

test('the flag is not taken away by hand', async () => {
  const id = await frozen();
  await at.do(id, 'ivy', 'check-conflict', { answer: 'none' });
  await at.do(id, 'ivy', 'set-flags', { flags: [] });
  expect(await at.view(id, 'ann')).toMatchObject({ frozen: true, flags: ['CHIS_REVIEW'] });
});

test('nobody decides who has no such role, who asked, who has it in hand or who worked on it', async () => {
  const id = await frozen();
  for (const who of ['ivy', 'ann', 'dee']) {
    expect((await codeOf(await at.send(id, who, 'decide-chis', DECISION))) as unknown[]).toEqual([
      403,
      '/problems/not-your-role',
    ]);
  }
  const both = async (name: string): Promise<void> => {
    at.people[name] = await at.api.signIn(name, 'member', ['intake-officer', 'analyst', 'source-adviser']);
  };
  // Who asked.
  await both('ivy');
  await at.do(id, 'ivy', 'check-conflict', { answer: 'none' });
  expect(await codeOf(await at.send(id, 'ivy', 'decide-chis', DECISION))).toEqual([409, 'chis-own-case']);
  // Who worked on it.
  await both('ann');
  expect(await codeOf(await at.send(id, 'ann', 'decide-chis', DECISION))).toEqual([409, 'chis-own-case']);
  // Who has it in hand, until it is somebody else's.
  await both('sue');
  const ask = (path: string, who: string, method: string, json?: object): Promise<Response> =>
    at.api.ask(`/v1/staff/reports/${id}/${path}`, { cookie: at.people[who] ?? '', method, ...(json ? { json } : {}) });
  expect((await ask('hand-over', 'ivy', 'POST', { to: 'sue' })).status).toBe(204);
  expect(await codeOf(await at.send(id, 'sue', 'decide-chis', DECISION))).toEqual([409, 'chis-own-case']);
  expect((await ask('hand-over', 'sue', 'POST', { to: 'ivy' })).status).toBe(204);
  at.people['sue'] = await at.api.signIn('sue', 'member', ['source-adviser']);
  await at.do(id, 'sue', 'decide-chis', DECISION);

  expect(await at.view(id, 'ann')).toMatchObject({
    frozen: false,
    flags: [],
    chis: { reason: 'offer', by: 'ivy', decision: { ...DECISION, by: 'sue' } },
  });
  await at.do(id, 'dee', 'record-feedback', { feedback: 'sent' });
  const { rows } = await at.api.store.pool.query<{ actor: string; action: string; detail: string }>(
    `SELECT actor, action, detail FROM audit_entry WHERE action LIKE 'case.chis%' AND report_id = $1 ORDER BY seq`,
    [Buffer.from(id, 'hex')],
  );
  expect(rows.map(({ actor, action, detail }) => [actor, action, JSON.parse(detail)])).toEqual([
    ['ivy', 'case.chis-raised', { reason: 'offer', stage: 'DECIDED' }],
    ['sue', 'case.chis-decided', { ...DECISION, stage: 'DECIDED' }],
  ]);
});

test('the record itself takes no decision by the one who asked', async () => {
  const id = await frozen();
  await expect(
    at.api.store.pool.query(
      `UPDATE case_file SET chis_outcome = 'not-a-source', chis_grounds = 'reward', chis_decided_by = chis_by
       WHERE report_id = $1`,
      [Buffer.from(id, 'hex')],
    ),
  ).rejects.toThrow(/check constraint/);
});
