import { expect, test } from 'vitest';
import { rewrite } from '../audit/rewrite.ts';
import { AT, startAudit } from '../audit/startAudit.ts';

test('an entry whose words were changed is named', async () => {
  const audit = await startAudit();
  await audit.append(9);
  await audit.sign();
  expect(await audit.faults()).toEqual([]);
  await audit.asThief(
    "UPDATE audit_entry SET actor = 'cat' WHERE seq = 4",
    "UPDATE audit_entry SET at = at + interval '1 hour' WHERE seq = 9",
  );
  expect(await audit.faults()).toEqual(['Entry 4 was changed.', 'Entry 9 was changed.']);
});

test.each(['actor', 'action', 'desk', 'detail'])('whatever is changed: %s', async (column) => {
  const audit = await startAudit();
  await audit.append(3);
  await audit.asThief(`UPDATE audit_entry SET ${column} = '{}x' WHERE seq = 2`);
  expect(await audit.faults()).toEqual(['Entry 2 was changed.']);
});

test('an entry that was changed with its hash is named by the one after, which was bound to the old', async () => {
  const audit = await startAudit();
  await audit.append(9);
  await rewrite(audit, 4, 4, { actor: 'cat' });
  expect(await audit.faults()).toEqual([
    'Entry 5 does not follow entry 4 as it stands: that one was changed or replaced.',
  ]);
});

test('an entry that was changed after it was signed is not signed again', async () => {
  const audit = await startAudit();
  await audit.append(5);
  await audit.sign();
  await rewrite(audit, 5, 5, { actor: 'cat' });
  await audit.append(1);
  await expect(audit.sign()).rejects.toMatchObject({ name: 'ChainBrokenError' });
});
