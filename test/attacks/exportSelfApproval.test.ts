import { afterAll, beforeAll, expect, test } from 'vitest';
import { APPROVAL, type AtExports, refusalOf, startExports } from '../staff/exports/atExports.ts';

let at: AtExports;
beforeAll(async () => {
  at = await startExports();
});
afterAll(() => at.api.close());

test('who proposes what goes out does not approve it: not in another session, not by another export of the same bytes', async () => {
  const id = await at.assessed();
  const { item, object, sealed } = await at.propose(id, 'dee');
  const approve = { object, approval: APPROVAL };
  expect(await refusalOf(await at.step(id, item, 'dee', 'approve', approve))).toEqual([409, 'own-proposal']);
  at.people['dee'] = await at.api.signIn('dee', 'member', ['decision-maker']);
  expect(await refusalOf(await at.step(id, item, 'dee', 'approve', approve))).toEqual([409, 'own-proposal']);

  const twin = await at.propose(id, 'dan', { sealed });
  expect((await at.step(id, twin.item, 'dee', 'approve', approve)).status).toBe(204);
  expect((await at.one(id, item, 'dee')).state).toBe('proposed');
  const release = { object, file: object, keys: [] };
  expect(await refusalOf(await at.step(id, item, 'dee', 'release', release))).toEqual([409, 'export-not-approved']);
});

test('nothing goes out by one person, whatever the order of their requests at once', async () => {
  const id = await at.assessed();
  const { item, object } = await at.propose(id, 'dee');
  await Promise.all(
    Array.from({ length: 8 }, (_, place) =>
      place % 2 === 0
        ? at.step(id, item, 'dee', 'approve', { object, approval: APPROVAL })
        : at.step(id, item, 'dee', 'release', { object, file: object, keys: [] }),
    ),
  );
  expect(await at.one(id, item, 'dee')).toMatchObject({ state: 'proposed', approvedBy: null, releasedBy: null });
});

test('the record itself takes no approval by who proposed, and no release without one', async () => {
  const id = await at.assessed();
  const { item } = await at.propose(id, 'dee');
  const change = (columns: string) =>
    at.api.store.pool.query(`UPDATE export SET ${columns} WHERE export_id = $1`, [item]);
  await expect(
    change(`state = 'approved', approved_by = 'dee', approved_object = object, approval = '\\x01'`),
  ).rejects.toThrow(/check constraint/);
  await expect(
    change(
      `state = 'released', released_by = 'dan', released_at = now(), released_file = object, recipient_keys = '{}'`,
    ),
  ).rejects.toThrow(/check constraint/);
  await expect(change(`state = 'approved'`)).rejects.toThrow(/check constraint/);
});
