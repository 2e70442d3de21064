import { expect, test } from 'vitest';
import { AT, startAudit } from '../audit/startAudit.ts';

test('entries that were taken from the end are found by a stored checkpoint', async () => {
  const audit = await startAudit();
  await audit.append(9);
  await audit.sign();
  await audit.asThief('DELETE FROM audit_entry WHERE seq > 6');
  expect(await audit.faults()).toEqual(['Entries 7 to 9 are missing from the end: a checkpoint covers them.']);
});

test('with the stored checkpoints, by one that was kept elsewhere', async () => {
  const audit = await startAudit();
  await audit.append(9);
  const kept = await audit.sign();
  await audit.asThief('DELETE FROM audit_entry WHERE seq > 6', 'DELETE FROM audit_checkpoint');
  expect(await audit.faults()).toEqual([]);
  expect(await audit.faults(kept)).toEqual(['Entries 7 to 9 are missing from the end: a checkpoint covers them.']);
});

test('also when others were appended in their place', async () => {
  const audit = await startAudit();
  await audit.append(9);
  const kept = await audit.sign();
  await audit.asThief('DELETE FROM audit_entry WHERE seq > 6', 'DELETE FROM audit_checkpoint');
  await audit.append(8);
  await audit.sign();
  expect(await audit.faults(kept)).toEqual([
    'Entry 9 is not the one that was signed: the chain up to it was rewritten.',
  ]);
});

test('an audit that was emptied', async () => {
  const audit = await startAudit();
  await audit.append(2);
  await audit.sign();
  await audit.asThief('TRUNCATE audit_entry');
  expect(await audit.faults()).toEqual(['Entries 1 to 2 are missing from the end: a checkpoint covers them.']);
});
