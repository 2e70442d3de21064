import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { suppress } from '../../../src/staff/statistics/disclosure/suppress.ts';
import type { TransferRow } from '../../../src/staff/statistics/readTransfers.ts';
import { CAME, makeTransferGrid, WENT } from '../../../src/staff/statistics/transferGrid.ts';
import type { Statistics } from '../../../src/staff/statistics/wire.ts';
import { readCsv } from '../../support/readCsv.ts';
import { HOUR_MS, type StaffApi, startStaffApi } from '../startStaffApi.ts';
import { possibleValues } from './possibleValues.ts';

let api: StaffApi;
let auditor: string;
beforeEach(async () => {
  api = await startStaffApi();
  auditor = await api.signIn('una', 'member', ['auditor']);
});
afterEach(() => api.close());

interface Hop {
  readonly from: string;
  readonly to: string;
  /** Nobody agreed: it was sent back. */
  readonly isReturn?: true;
}

/** Reports of October that came to one desk, went these ways, and are at another one now. */
async function add(count: number, cameTo: string, hops: readonly Hop[], now: string): Promise<void> {
  const hours = (api.clock.now.getTime() - Date.parse('2026-10-10T09:00:00Z')) / HOUR_MS;
  for (let one = 0; one < count; one += 1) {
    const id = Buffer.from(await api.addReport(cameTo, { hoursAgo: hours }), 'hex');
    for (const [index, { from, to, isReturn }] of hops.entries()) {
      await api.store.pool.query(
        `INSERT INTO case_transfer VALUES ($1, $2, $3, $4, 'other-force', 'ann', $5, '2026-10-11T09:00:00Z')`,
        [id, index + 1, from, to, isReturn ? null : 'dee'],
      );
    }
    await api.store.pool.query('UPDATE triage SET desk = $2 WHERE report_id = $1', [id, now]);
  }
}

async function read(desk?: string): Promise<Statistics> {
  const query = desk === undefined ? '' : `?desk=${desk}`;
  return (await (await api.ask(`/v1/staff/statistics${query}`, { cookie: auditor })).json()) as Statistics;
}

const yearOf = ({ questions }: Statistics, name: string, code: string) =>
  questions.find((question) => question.name === name)?.answers.find((answer) => answer.code === code)?.year;

test('a transfer is counted at the desk that it left and at the one that it came to, and is no conflict of interest', async () => {
  const there: Hop = { from: 'ccu', to: 'partner' };
  await add(9, 'ccu', [there], 'partner');
  await add(7, 'partner', [{ from: 'partner', to: 'ccu' }], 'ccu');
  // Sent back, so that they did not go.
  await add(6, 'ccu', [there, { from: 'partner', to: 'ccu', isReturn: true }], 'ccu');
  // A conflict moved these, some of them before or after a transfer.
  await add(3, 'ccu', [], 'partner');
  await add(2, 'ccu', [{ from: 'partner', to: 'ccu' }], 'ccu');
  await add(3, 'ccu', [there], 'ccu');
  await add(20, 'ccu', [], 'ccu');
  const [all, ccu, partner] = [await read(), await read('ccu'), await read('partner')];
  expect(yearOf(all, 'conflict', 'rerouted')).toBe(8);
  expect(yearOf(all, 'conflict', 'stayed')).toBe(42);
  expect([yearOf(ccu, 'transfer', 'went'), yearOf(ccu, 'transfer', 'came')]).toEqual([12, 9]);
  expect([yearOf(partner, 'transfer', 'went'), yearOf(partner, 'transfer', 'came')]).toEqual([9, 12]);
  expect([yearOf(all, 'transfer', 'went'), yearOf(all, 'transfer', 'came')]).toEqual([21, 21]);
  const csv = await api.ask('/v1/staff/statistics/csv?year=2026&desk=ccu', { cookie: auditor });
  const rows = readCsv(await csv.text()).filter(([, month, , question]) => question === 'transfer' && month === '10');
  expect(rows.map((row) => row.slice(4))).toEqual([
    ['came', 'Came from another desk', '9'],
    ['went', 'Went to another desk', '12'],
  ]);
});

test('a few transfers are not given out, nor what they follow from', async () => {
  await add(9, 'ccu', [{ from: 'ccu', to: 'partner' }], 'partner');
  await add(3, 'partner', [{ from: 'partner', to: 'ccu' }], 'ccu');
  const [all, ccu, partner] = [await read(), await read('ccu'), await read('partner')];
  const wholes = [yearOf(all, 'transfer', 'came'), yearOf(all, 'transfer', 'went')];
  const few = [yearOf(ccu, 'transfer', 'came'), yearOf(partner, 'transfer', 'went')];
  const many = [yearOf(partner, 'transfer', 'came'), yearOf(ccu, 'transfer', 'went')];
  expect(few).toEqual(['hidden', 'hidden']);
  expect(wholes.includes(12) && many.includes(9)).toBe(false);
});

const counts = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 5 }) }, fc.integer({ min: 6, max: 12 }));

const shapes: readonly (readonly [months: number, desks: readonly string[]])[] = [
  [2, ['a', 'b']],
  [1, ['a', 'b', 'c']],
];

test.each(shapes)(
  'of %i months and the desks %j no number under five follows from what came and what went',
  (months, desks) => {
    const places = desks.flatMap((from) =>
      desks
        .filter((to) => to !== from)
        .flatMap((to) => Array.from({ length: months }, (_, month) => ({ from, to, month: month + 1 }))),
    );
    const tables = fc
      .array(counts, { minLength: places.length, maxLength: places.length })
      .map((numbers) => places.map((place, at): TransferRow => ({ ...place, count: numbers[at] ?? 0 })));
    fc.assert(
      fc.property(tables, (rows) => {
        const grid = makeTransferGrid(rows, months, desks);
        for (const [sum = 0, ...parts] of grid.lines) {
          expect(grid.counts[sum]).toBe(parts.reduce((total, part) => total + (grid.counts[part] ?? 0), 0));
        }
        const disclosures = suppress(grid);
        for (const answer of [CAME, WENT]) {
          for (let month = 0; month <= months; month += 1) {
            for (let desk = 0; desk <= desks.length; desk += 1) {
              const cell = grid.cell(answer, month, desk);
              const count = grid.counts[cell] ?? 0;
              if (count >= 5) continue;
              expect(disclosures[cell]).toBe('hidden');
              if (count > 0) expect(possibleValues(grid, disclosures, cell, 2).size).toBeGreaterThan(1);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  },
  300_000,
);
