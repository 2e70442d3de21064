import { afterAll, beforeAll, expect, test } from 'vitest';
import { encodeHex } from '../../../src/envelope/hex.ts';
import { openStore, type Store } from '../../../src/store/openStore.ts';
import { STAGES } from '../../../src/triage/case/caseFile.ts';
import { eraseReport } from '../../../src/triage/retention/eraseReport.ts';
import { findErasable } from '../../../src/triage/retention/findErasable.ts';
import { createTestDatabase, type TestDatabase } from '../../support/postgres.ts';
import { ARRIVED, ago, type CaseSpec, DAYS, insertCase, NOW, type Sent } from './closedCase.ts';

let database: TestDatabase;
let store: Store;
beforeAll(async () => {
  database = await createTestDatabase();
  store = await openStore(database.url);
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

const SENT: readonly (readonly [words: string, sent: readonly Sent[], counts: boolean])[] = [
  ['nothing', [], false],
  ['proposed', [{ state: 'proposed' }], false],
  ['approved', [{ state: 'approved' }], false],
  ['refused', [{ state: 'refused' }], false],
  ['released', [{ state: 'released' }], false],
  ['arrived', [ARRIVED], true],
  ['arrived a day too short ago', [{ ...ARRIVED, acknowledgedAt: ago(DAYS - 1) }], false],
  ['arrived in the year to come', [{ ...ARRIVED, acknowledgedAt: ago(-300) }], false],
  ['arrived long ago', [{ ...ARRIVED, acknowledgedAt: ago(399) }], true],
  ['arrived by the word of who proposed it', [{ ...ARRIVED, acknowledgedBy: 'ann' }], false],
  ['arrived, another refused', [ARRIVED, { state: 'refused' }], true],
  ['arrived, another waits', [ARRIVED, { state: 'released' }], false],
  ['arrived from a desk that had it before', [{ ...ARRIVED, desk: 'partner' }], false],
  ['arrived, another waits at a desk that had it before', [ARRIVED, { state: 'approved', desk: 'partner' }], true],
  [
    'arrived, another a second too late',
    [ARRIVED, { ...ARRIVED, acknowledgedAt: new Date(ago(DAYS).getTime() + 1_000) }],
    false,
  ],
];
const CHIS = ['none', 'asked', 'not-a-source', 'sentence-only', 'source-unit'] as const;
const CLOSED_AT = [ago(DAYS - 1), ago(DAYS), ago(300)];
const REOPENED_AT = [undefined, ago(395), ago(80)];

test('of all states, holds, exports and ages, the words go only where every condition holds', async () => {
  const expected = new Set<string>();
  const words = new Map<string, string>();
  for (const stage of STAGES) {
    // What is not closed is tried with everything else as it should be, and closed cases with all of it.
    const isClosed = stage === 'CLOSED';
    for (const hold of isClosed ? [false, true] : [false]) {
      for (const chis of isClosed ? CHIS : (['none'] as const)) {
        for (const [said, sent, counts] of isClosed ? SENT : SENT.slice(5, 6)) {
          for (const closedAt of isClosed ? CLOSED_AT : [ago(300)]) {
            for (const reopenedAt of isClosed && !hold ? REOPENED_AT : [undefined]) {
              const spec: CaseSpec = { stage, hold, chis, sent, closedAt, ...(reopenedAt ? { reopenedAt } : {}) };
              const { id } = await insertCase(store, spec);
              const since = sent.some(
                ({ state, acknowledgedAt, acknowledgedBy }) =>
                  state === 'acknowledged' &&
                  acknowledgedBy !== 'ann' &&
                  (!reopenedAt || (acknowledgedAt ?? NOW) > reopenedAt),
              );
              const goes =
                isClosed &&
                !hold &&
                (chis === 'none' || chis === 'not-a-source') &&
                counts &&
                since &&
                closedAt <= ago(DAYS);
              words.set(encodeHex(id), `${stage} hold ${hold} ${chis} ${said} ${closedAt.toISOString()} ${reopenedAt}`);
              if (goes) expected.add(encodeHex(id));
            }
          }
        }
      }
    }
  }
  const found = await findErasable(store, NOW, DAYS, 100_000);
  const say = (ids: Iterable<string>) => [...ids].map((id) => words.get(id)).sort();
  expect(say(found.map(({ data }) => data.reportId))).toEqual(say(expected));
  expect([words.size, expected.size]).toEqual([907, 28]);
  for (const id of words.keys()) await eraseReport(store, Buffer.from(id, 'hex'), NOW, DAYS);
  const { rows } = await store.pool.query(`SELECT encode(id, 'hex') AS id FROM report WHERE octet_length(sealed) = 0`);
  expect(say(rows.map(({ id }) => id))).toEqual(say(expected));
}, 300_000);
