import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeCounts } from '../../../src/staff/statistics/describeCounts.ts';
import type { CountRow } from '../../../src/staff/statistics/readCounts.ts';
import type { Statistics } from '../../../src/staff/statistics/wire.ts';
import { CHIS_OUTCOMES } from '../../../src/triage/rules/case/chis.ts';
import { FEEDBACK } from '../../../src/triage/rules/case/reasons.ts';
import { type StaffApi, startStaffApi } from '../startStaffApi.ts';

let api: StaffApi;
let auditor: string;
beforeEach(async () => {
  api = await startStaffApi();
  auditor = await api.signIn('una', 'member', ['auditor']);
});
afterEach(() => api.close());

const read = async (query = ''): Promise<Statistics> =>
  (await (await api.ask(`/v1/staff/statistics${query}`, { cookie: auditor })).json()) as Statistics;

/** A report of 2026 and its case, as the database has them. */
interface Told {
  readonly cameTo: string;
  readonly desk: string;
  readonly month: number;
  readonly channel: string;
  readonly priority: boolean;
  readonly file: {
    readonly categories: readonly string[];
    readonly referral: string | null;
    readonly outcome: string | null;
    readonly chis: string | null | undefined;
    readonly feedback: string | null;
    readonly reporter: string | null;
  } | null;
}

const DESKS = ['ccu', 'partner'];
const one = <T>(...values: T[]) => fc.constantFrom(...values);

const told: fc.Arbitrary<Told> = fc.record({
  cameTo: one(...DESKS),
  desk: one('ccu', 'ccu', 'ccu', 'partner'),
  month: one(1, 2, 2, 10),
  channel: one('chat', 'chat', 'email', 'pigeon'),
  priority: fc.boolean(),
  file: fc.option(
    fc.record({
      categories: one<string[]>([], ['DIS'], ['DIS', 'SEX']),
      referral: one(null, 'mandatory', 'none'),
      outcome: one(null, 'INTEL_ONLY'),
      chis: one(undefined, null, ...CHIS_OUTCOMES.map(({ code }) => code)),
      feedback: one(null, ...FEEDBACK.map(({ code }) => code)),
      reporter: one(null, 'affected', 'public'),
    }),
  ),
});

async function write(reports: readonly Told[]): Promise<void> {
  await api.store.pool.query('TRUNCATE report, reporter_count CASCADE');
  for (const [index, { cameTo, desk, month, channel, priority, file }] of reports.entries()) {
    const id = Buffer.alloc(32, index % 251);
    id.writeUInt32BE(index);
    const hour = new Date(Date.UTC(2026, month - 1, 10 + (index % 9), index % 24));
    await api.store.pool.query(
      `INSERT INTO report (id, desk, channel, sealed, received_hour, priority, mailbox_token, mailbox_key)
       VALUES ($1, $2, $3, '\\x00', $4, $5, $1, '\\x00')`,
      [id, cameTo, channel, hour, priority],
    );
    await api.store.pool.query(
      `INSERT INTO triage (report_id, desk, state, priority, received_hour, channel) VALUES ($1, $2, 'OPENED', $3, $4, $5)`,
      [id, desk, priority, hour, channel],
    );
    if (file === null) continue;
    const { categories, referral, outcome, chis, feedback, reporter } = file;
    await api.store.pool.query(
      `INSERT INTO case_file (report_id, version, rules_version, flags, safeguarding, iopc_referral, categories, referral,
         referral_by, outcome, decided_by, chis_reason, chis_by, chis_outcome, chis_grounds, chis_decided_by, feedback, reporter_counted)
       VALUES ($1, 1, 1, '{}', 'none', 'none', $2, $3, CASE WHEN $3::text IS NOT NULL THEN 'ann' END, $4, CASE WHEN $4::text IS NOT NULL THEN 'ann' END,
         $5, CASE WHEN $5::text IS NOT NULL THEN 'ann' END, $6, CASE WHEN $6::text IS NOT NULL THEN 'known-before' END,
         CASE WHEN $6::text IS NOT NULL THEN 'sue' END, $7, $8)`,
      [
        id,
        categories,
        referral,
        outcome,
        chis === undefined ? null : 'offer',
        chis ?? null,
        feedback,
        reporter !== null,
      ],
    );
    if (reporter !== null) {
      await api.store.pool.query(
        `INSERT INTO reporter_count VALUES ($1, make_date(2026, $2, 1), $3, 1)
         ON CONFLICT (desk, month, reporter) DO UPDATE SET reports = reporter_count.reports + 1`,
        [desk, month, reporter],
      );
    }
  }
}

/** Counted by hand: a row for each report and question. */
function countedByHand(reports: readonly Told[]): CountRow[] {
  return reports.flatMap(({ cameTo, desk, month, channel, priority, file }) => {
    const row = (question: string, code: string): CountRow => ({
      month,
      desk,
      answers: { [question]: code },
      count: 1,
    });
    const categories = file?.categories.length ? file.categories : ['OPEN'];
    return [
      row('channel', channel),
      row('priority', priority ? 'yes' : 'no'),
      row('referral', file?.referral ?? 'OPEN'),
      row('outcome', file?.outcome ?? 'OPEN'),
      row('conflict', cameTo === desk ? 'stayed' : 'rerouted'),
      row('chis', file?.chis === undefined ? 'none' : (file.chis ?? 'OPEN')),
      row('feedback', file?.feedback ?? 'OPEN'),
      row('reporter', file?.reporter ?? 'OPEN'),
      ...categories.map((category) => row('category', category)),
    ];
  });
}

test('the database counts what is counted by hand, question by question, at each desk and at all', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(told, { minLength: 20, maxLength: 120 }), async (reports) => {
      await write(reports);
      const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
      const rows = countedByHand(reports);
      for (const desk of [undefined, ...DESKS]) {
        const { medianHours: _hours, ...counts } = await read(desk === undefined ? '' : `?desk=${desk}`);
        expect(counts).toEqual(describeCounts({ rows, transfers: [], year: 2026, months, desk, desks: DESKS }));
      }
    }),
    { numRuns: 8 },
  );
});

test('of the source unit, feedback and reporters it gives the numbers', async () => {
  const report = (file: Partial<NonNullable<Told['file']>>): Told => ({
    cameTo: 'ccu',
    desk: 'ccu',
    month: 10,
    channel: 'chat',
    priority: false,
    file: { categories: [], referral: null, outcome: null, chis: undefined, feedback: null, reporter: null, ...file },
  });
  const times = (count: number, file: Parameters<typeof report>[0]): Told[] =>
    Array.from({ length: count }, () => report(file));
  await write([
    ...times(12, { feedback: 'sent', reporter: 'affected' }),
    ...times(8, { chis: null, feedback: 'sentence', reporter: 'public' }),
    ...times(7, { chis: 'not-a-source', feedback: 'sent', reporter: 'public' }),
    ...times(6, { chis: 'source-unit' }),
  ]);
  const { questions } = await read();
  const years = (name: string): Record<string, number | string> =>
    Object.fromEntries(
      (questions.find((question) => question.name === name)?.answers ?? [])
        .filter(({ year }) => year !== 'hidden')
        .map(({ code, year }) => [code, year]),
    );
  expect(years('chis')).toEqual({ none: 12, OPEN: 8, 'not-a-source': 7, 'source-unit': 6 });
  expect(years('feedback')).toEqual({ sent: 19, sentence: 8, OPEN: 6 });
  expect(years('reporter')).toEqual({ affected: 12, public: 15, OPEN: 6 });
});
