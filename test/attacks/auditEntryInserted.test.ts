import { expect, test } from 'vitest';
import { rewrite } from '../audit/rewrite.ts';
import { AT, startAudit, type TestAudit } from '../audit/startAudit.ts';

test('an entry that was put in, properly chained, with all later ones moved on', async () => {
  const audit = await startAudit();
  await audit.append(5);
  await makeRoom(audit, 3);
  await rewrite(audit, 3, 3);
  expect(await audit.faults()).toEqual([
    'Entry 3 was inserted.',
    'Entry 4 was moved: it was written as entry 3.',
    'Entry 5 was moved: it was written as entry 4.',
    'Entry 6 was moved: it was written as entry 5.',
  ]);
});

test('an entry that was put in, with new hashes up to the end, is found by a checkpoint', async () => {
  const audit = await startAudit();
  await audit.append(5);
  await audit.sign();
  await makeRoom(audit, 3);
  await rewrite(audit, 3, 6);
  expect(await audit.faults()).toEqual(['Entry 5 is not the one that was signed: the chain up to it was rewritten.']);
});

async function makeRoom(audit: TestAudit, seq: number): Promise<void> {
  await audit.asThief(
    `UPDATE audit_entry SET seq = seq + 1000 WHERE seq >= ${seq}`,
    'UPDATE audit_entry SET seq = seq - 999 WHERE seq > 1000',
    `INSERT INTO audit_entry SELECT ${seq}, at, 'cat', action, report_id, desk, detail, previous, hash FROM audit_entry WHERE seq = ${seq} - 1`,
  );
}
