import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AtCase, GRADE, startCases } from '../staff/casework/atCase.ts';

let at: AtCase;
beforeAll(async () => {
  at = await startCases();
});
afterAll(() => at.api.close());

test('of many changes of one version one is done; the others are told, and nothing of the one is lost', async () => {
  const id = await at.opened();
  await at.clear(id, 'ann', 'dee');
  const { version } = await at.view(id, 'ann');
  const send = (name: string, who: string, input: object): Promise<Response> =>
    at.api.ask(`/v1/staff/cases/${id}/${name}`, {
      method: 'POST',
      cookie: at.people[who] ?? '',
      json: { ...input, version },
    });
  const answers = await Promise.all([
    send('set-grade', 'ann', GRADE),
    send('answer-harm', 'ann', { risk: ['child'], safeToAct: 'no' }),
    send('set-flags', 'dee', { flags: ['COVERT'] }),
    send('answer-referral', 'dee', { answer: 'none', rules: [], clearAt: null }),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([204, 409, 409, 409]);
  for (const answer of answers.filter(({ status }) => status === 409)) {
    expect(((await answer.json()) as { type: string }).type).toBe('/problems/case-changed');
  }
  const { rows } = await at.api.store.pool.query(
    `SELECT version, (source IS NOT NULL)::int + (harm IS NOT NULL)::int + cardinality(flags)
       + (referral IS NOT NULL)::int AS changes FROM case_file WHERE report_id = $1`,
    [Buffer.from(id, 'hex')],
  );
  expect(rows).toEqual([{ version: version + 1, changes: 1 }]);
});
