import { expect, test } from 'vitest';
import { appendAudit } from '../../src/audit/append.ts';
import { sql } from '../../src/store/sql.ts';
import { AT, startAudit } from '../audit/startAudit.ts';

test.each([
  "UPDATE audit_entry SET actor = 'cat' WHERE seq = 1",
  'UPDATE audit_entry SET actor = actor WHERE false',
  'DELETE FROM audit_entry WHERE seq = 2',
  'TRUNCATE audit_entry',
  "UPDATE audit_checkpoint SET note = ''",
  'DELETE FROM audit_checkpoint',
  'TRUNCATE audit_checkpoint',
  'TRUNCATE audit_draft',
])('the connection of the application may not: %s', async (statement) => {
  const audit = await startAudit();
  await audit.append(3);
  await audit.sign();
  await expect(audit.store.pool.query(statement)).rejects.toMatchObject({ code: '42501' });
  expect(await audit.faults()).toEqual([]);
  expect(await audit.entries()).toHaveLength(3);
});

test('a draft that is taken back in its transaction is an entry all the same', async () => {
  const audit = await startAudit();
  await audit.store.db.transaction().execute(async (transaction) => {
    await appendAudit(transaction, { actor: 'ann', action: 'audit.read', at: AT });
    await sql`DELETE FROM audit_draft`.execute(transaction);
  });
  expect(await audit.entries()).toHaveLength(1);
});
