import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  APPROVAL,
  type AtExports,
  refusalOf,
  sealedDocument,
  sha256,
  startExports,
} from '../staff/exports/atExports.ts';

let at: AtExports;
beforeAll(async () => {
  at = await startExports();
});
afterAll(() => at.api.close());

test('approving or releasing other bytes than those that are kept is refused', async () => {
  const id = await at.assessed();
  const { item, object } = await at.propose(id, 'ann');
  const other = sha256(await sealedDocument());
  const approval = APPROVAL;
  expect(await refusalOf(await at.step(id, item, 'dee', 'approve', { object: other, approval }))).toEqual([
    409,
    'export-changed',
  ]);
  expect((await at.step(id, item, 'dee', 'approve', { object, approval })).status).toBe(204);
  const release = { object: other, file: other, keys: [] };
  expect(await refusalOf(await at.step(id, item, 'dee', 'release', release))).toEqual([409, 'export-changed']);
});

test('somebody at the database cannot put other bytes under an approval', async () => {
  const id = await at.assessed();
  const { item, object } = await at.propose(id, 'ann');
  await at.step(id, item, 'dee', 'approve', { object, approval: APPROVAL });
  const other = Buffer.from(await sealedDocument());
  const swap = (columns: string) =>
    at.api.store.pool.query(`UPDATE export SET ${columns} WHERE export_id = $1`, [item, other]);
  await expect(swap('sealed = $2')).rejects.toThrow(/check constraint/);
  // With the hash changed too, the record holds; the approval that the second person signed then fits other bytes, which
  // the releasing browser finds out (test/web-console/exports.test.ts).
  await swap('sealed = $2, approved_object = sha256($2)');
  expect((await at.one(id, item, 'dee')).object).toBe(sha256(other));
});
