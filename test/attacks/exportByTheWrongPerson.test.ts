import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { APPROVAL, type AtExports, refusalOf, startExports } from '../staff/exports/atExports.ts';
import { rosterOf } from '../staff/startStaffApi.ts';

let at: AtExports;
beforeAll(async () => {
  at = await startExports();
});
afterAll(() => at.api.close());

test('a report that nobody has assessed goes nowhere, nor one whose case is closed or in which one has not said that one is in no conflict', async () => {
  const id = await at.opened();
  expect(await refusalOf((await at.propose(id, 'ann')).response)).toEqual([409, 'conflict-first']);
  await at.clear(id, 'ann');
  expect(await refusalOf((await at.propose(id, 'ann')).response)).toEqual([409, 'not-assessed']);
  const assessed = await at.assessed();
  const { item, object } = await at.propose(assessed, 'ann');
  at.people['don'] = await newDecisionMaker('don');
  const approve = { object, approval: APPROVAL };
  expect(await refusalOf(await at.step(assessed, item, 'don', 'approve', approve))).toEqual([409, 'conflict-first']);
});

test('who declares a conflict finds no export, and what they approved does not go out any more', async () => {
  const id = await at.assessed();
  const { item, object } = await at.propose(id, 'ann');
  await at.step(id, item, 'dee', 'approve', { object, approval: APPROVAL });
  await at.do(id, 'dee', 'check-conflict', { answer: 'know', concerns: null, resealed: null });
  for (const answer of [
    await at.fetch(id, item, 'dee'),
    await at.step(id, item, 'dee', 'release', { object, file: object, keys: [] }),
    await at.step(id, item, 'dee', 'refuse', {}),
    (await at.propose(id, 'dee')).response,
  ]) {
    expect(answer.status).toBe(404);
  }
  const reopened = `/v1/staff/reports/${id}?reason=first-reading`;
  expect((await at.api.ask(reopened, { cookie: at.people['dan'] ?? '' })).status).toBe(200);
  await at.clear(id, 'dan');
  expect(await refusalOf(await at.step(id, item, 'dan', 'release', { object, file: object, keys: [] }))).toEqual([
    409,
    'export-in-conflict',
  ]);
  expect((await at.step(id, item, 'dan', 'refuse', {})).status).toBe(204);
});

test("another desk's exports are not there, as those that do not exist", async () => {
  const id = await at.assessed();
  const { item, object } = await at.propose(id, 'ann');
  const tries = (report: string, one: string) => [
    at.fetch(report, one, 'cat'),
    at.step(report, one, 'cat', 'approve', { object, approval: APPROVAL }),
    at.step(report, one, 'cat', 'refuse', {}),
    at.propose(report, 'cat').then(({ response }) => response),
  ];
  const there = await Promise.all(tries(id, item));
  const nowhere = await Promise.all(tries('0'.repeat(64), randomUUID()));
  expect(there.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  expect(await Promise.all(there.map((one) => one.text()))).toEqual(
    await Promise.all(nowhere.map((one) => one.text())),
  );
  // Nor through a case of one's own.
  const own = await at.opened('partner');
  expect((await at.fetch(own, item, 'cat')).status).toBe(404);
  expect((await at.step(own, item, 'cat', 'refuse', {})).status).toBe(404);
});

test('what one desk has sealed does not go with a case to another', async () => {
  const id = await at.assessed();
  const { item } = await at.propose(id, 'ann');
  await at.api.store.pool.query("UPDATE triage SET desk = 'partner' WHERE report_id = $1", [Buffer.from(id, 'hex')]);
  expect((await at.list(id, 'cat')).exports).toEqual([]);
  expect((await at.fetch(id, item, 'cat')).status).toBe(404);
});

test.each(['auditor', 'administrator', 'call-handler', 'intake-officer', 'source-adviser', 'analyst'] as const)(
  '%s: approves, releases and acknowledges nothing',
  async (role) => {
    const id = await at.assessed();
    const { item, object } = await at.propose(id, 'ann');
    const keyless = role === 'auditor' || role === 'administrator' || role === 'call-handler';
    if (!keyless)
      at.api.roster.current = rosterOf({ ccu: ['ivy', 'ann', 'dee', 'dan', 'sue', role], partner: ['cat'] });
    at.people[role] = await at.api.signIn(role, role === 'call-handler' ? 'call-handler' : 'member', [role]);
    const none = at.people[role] === '' ? 401 : 403;
    expect((await at.step(id, item, role, 'approve', { object, approval: APPROVAL })).status).toBe(none);
    expect((await at.step(id, item, role, 'release', { object, file: object, keys: [] })).status).toBe(none);
    expect((await at.step(id, item, role, 'acknowledge', { reference: 'X' })).status).toBe(none);
    if (keyless) {
      expect((await at.fetch(id, item, role)).status).toBe(none);
      expect((await at.step(id, item, role, 'refuse', {})).status).toBe(none);
      expect((await at.propose(id, role)).response.status).toBe(none);
    }
    expect((await at.one(id, item, 'ann')).state).toBe('proposed');
  },
);

async function newDecisionMaker(name: string): Promise<string> {
  at.api.roster.current = rosterOf({ ccu: ['ivy', 'ann', 'dee', 'dan', 'sue', name], partner: ['cat'] });
  return at.api.signIn(name, 'member', ['decision-maker']);
}
