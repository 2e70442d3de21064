import { expect, test } from 'vitest';
import { AT, startAudit } from '../audit/startAudit.ts';

test('an entry that was taken out leaves a gap', async () => {
  const audit = await startAudit();
  await audit.append(9);
  await audit.asThief('DELETE FROM audit_entry WHERE seq IN (3, 6, 7)');
  expect(await audit.faults()).toEqual(['Entry 3 is missing.', 'Entries 6 to 7 are missing.']);
});

test('an entry that was taken out, with all later ones moved up to close the gap', async () => {
  const audit = await startAudit();
  await audit.append(6);
  await audit.asThief(
    'DELETE FROM audit_entry WHERE seq = 3',
    'UPDATE audit_entry SET seq = seq + 1000 WHERE seq > 3',
    'UPDATE audit_entry SET seq = seq - 1001 WHERE seq > 1000',
  );
  expect(await audit.faults()).toEqual([
    'Entry 3 was moved: it was written as entry 4.',
    'Entry 3 is missing.',
    'Entry 4 was moved: it was written as entry 5.',
    'Entry 5 was moved: it was written as entry 6.',
  ]);
});

test('the first entry', async () => {
  const audit = await startAudit();
  await audit.append(3);
  await audit.asThief('DELETE FROM audit_entry WHERE seq = 1');
  expect(await audit.faults()).toEqual(['Entry 1 is missing.']);
});
