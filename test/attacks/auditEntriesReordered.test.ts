import { expect, test } from 'vitest';
import { rewrite } from '../audit/rewrite.ts';
import { AT, startAudit } from '../audit/startAudit.ts';

const swap = (a: number, b: number): string[] => [
  `UPDATE audit_entry SET seq = 1000 WHERE seq = ${a}`,
  `UPDATE audit_entry SET seq = ${a} WHERE seq = ${b}`,
  `UPDATE audit_entry SET seq = ${b} WHERE seq = 1000`,
];

test.each([
  [2, 3],
  [2, 7],
])('entries %i and %i that changed places are named with their old places', async (a, b) => {
  const audit = await startAudit();
  await audit.append(9);
  await audit.asThief(...swap(a, b));
  expect(await audit.faults()).toEqual([
    `Entry ${a} was moved: it was written as entry ${b}.`,
    `Entry ${b} was moved: it was written as entry ${a}.`,
  ]);
});

test('entries that changed places, with new hashes for both', async () => {
  const audit = await startAudit();
  await audit.append(9);
  await audit.asThief(...swap(4, 5));
  await rewrite(audit, 4, 5);
  expect(await audit.faults()).toEqual([
    'Entry 6 does not follow entry 5 as it stands: that one was changed or replaced.',
  ]);
});
