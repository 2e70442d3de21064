import type pg from 'pg';
import { createSignInLink } from '../src/staff/createSignInLink.ts';
import { writeCursor } from '../src/staff/queue/queueCursor.ts';
import type { QueuePage } from '../src/staff/wire.ts';
import { openStore } from '../src/store/openStore.ts';
import { launchChromium } from '../test/support/chromium.ts';
import { createHttpClient } from '../test/support/http.ts';
import type { Bench, Finding } from './parts/bench.ts';
import { memoryOf, nodeProcessesOf } from './parts/processTree.ts';
import { startWhole } from './parts/startWhole.ts';
import { median, percentile } from './parts/stats.ts';
import { printNote, printTable, shown } from './parts/table.ts';
import { inWorkspace } from './parts/workspace.ts';
import { fillQueue } from './queue/fillQueue.ts';
import { timeConsole } from './queue/timeConsole.ts';

const SIZES = [1_000, 10_000, 100_000];

/** Each view, filters that fit a quarter, a tenth, few and nothing, and what the banner asks for. */
const QUESTIONS = [
  'reports?view=waiting',
  'reports?view=mine',
  'reports?view=desk',
  'reports?view=overdue',
  'reports?view=parked',
  'reports?view=desk&channel=email&priority=true',
  'reports?view=desk&state=REOPENED',
  'reports?view=desk&category=DIS',
  'reports?view=desk&category=VUL',
  'reports?view=waiting&category=DRG',
  'reports?view=desk&flag=DANGER&age=older',
  'reports?view=desk&order=priority',
  'reports?view=waiting&order=priority&state=REOPENED',
  'reports?view=overdue&order=priority&assessed=low',
  'reports?view=mine&order=priority',
  'queue/alarms',
];

const WARM_UP = 10;
const TIMES = 40;
const MEMBER = 'first';

/** Under this the queue feels as if it were there already. */
const SERVER_MS = 50;
const PAGE_BYTES = 100_000;

/** More than this between a thousand reports and a hundred thousand is not flat. */
const MEMORY_GROWTH = 1.25;

const MB = 1e6;

/** The queue's view among a thousand, ten thousand and a hundred thousand open reports. */
export const queue: Bench = async () =>
  inWorkspace(async (workspace) => {
    const { database, service } = await startWhole(workspace, 'PostgreSQL');
    const store = await openStore(database.url);
    workspace.onEnd(() => store.close());
    const browser = await launchChromium();
    workspace.onEnd(() => browser.close());
    const client = createHttpClient(service.origin, {});
    workspace.onEnd(() => client.close());
    const own = { origin: service.origin, 'sec-fetch-site': 'same-origin' };
    const begun = await client.ask('/v1/staff/session', {
      method: 'POST',
      headers: { ...own, 'content-type': 'application/json' },
      body: JSON.stringify({ token: await createSignInLink(store, MEMBER) }),
    });
    const headers = { ...own, cookie: begun.headers['set-cookie']?.[0]?.split(';')[0] ?? '' };

    const rows: (string | number)[][] = [];
    const slowest: number[] = [];
    const largest: number[] = [];
    const resident: number[] = [];
    for (const size of SIZES) {
      await fillQueue(database.pool, size);
      // Memory is compared between sizes, and not between a fresh process and one that has answered: all has been asked once.
      if (size === SIZES[0]) {
        for (let turn = 0; turn < WARM_UP + TIMES; turn += 1) {
          for (const question of QUESTIONS) await client.ask(`/v1/staff/${question}`, { headers });
        }
      }
      for (const question of [...QUESTIONS, ...(await deepPages(database.pool, size))]) {
        const times: number[] = [];
        let bytes = 0;
        for (let turn = 0; turn < WARM_UP + TIMES; turn += 1) {
          const from = performance.now();
          const { body, status } = await client.ask(`/v1/staff/${question}`, { headers });
          if (status !== 200) throw new Error(`${question} was answered ${status}`);
          if (turn >= WARM_UP) times.push(performance.now() - from);
          bytes = body.length;
        }
        slowest.push(median(times));
        largest.push(bytes);
        rows.push([
          size,
          question.replace(/after=.*/, 'after=(nine tenths down)'),
          shown(median(times)),
          shown(percentile(times, 0.95)),
          shown(bytes / 1_000),
        ]);
      }
      const page: QueuePage = await client.json('/v1/staff/reports?view=desk', { headers });
      const { rss } = await memoryOf(await nodeProcessesOf(service.pid));
      resident.push(rss);
      const opened: number[] = [];
      for (let turn = 0; turn < 3; turn += 1) {
        const link = `${service.origin}/console#sign-in=${await createSignInLink(store, MEMBER)}`;
        opened.push((await timeConsole(browser, link)).interactive);
      }
      rows.push([size, 'console, to the first key', shown(median(opened)), shown(Math.max(...opened)), '']);
      rows.push([size, `resident MB (counted: ${page.counts.desk})`, shown(rss / MB), '', '']);
    }
    printTable('The queue, by open reports', ['reports', 'asked', 'p50 ms', 'p95 ms', 'kB'], rows);
    printNote('Over HTTP on the same machine, 40 times each after 10; the console opened 3 times from nothing.');
    return findings(slowest, largest, resident);
  });

/** Pages of two views far down: after the row that nine tenths stand before. */
async function deepPages(pool: pg.Pool, size: number): Promise<string[]> {
  const { rows } = await pool.query<{ next_due: Date; report_id: Buffer; urgency: number }>(
    `SELECT next_due, report_id, urgency FROM triage ORDER BY next_due, report_id OFFSET ${Math.floor(size * 0.9)} LIMIT 1`,
  );
  const [row] = rows;
  if (!row) return [];
  const after = writeCursor({ time: row.next_due, id: row.report_id, urgency: row.urgency });
  return [`reports?view=desk&after=${after}`, `reports?view=waiting&after=${after}`];
}

function findings(slowest: number[], largest: number[], resident: number[]): Finding[] {
  const growth = (resident.at(-1) ?? 0) / (resident[0] ?? 1);
  return [
    {
      what: 'slowest answer of the queue, p50',
      value: `${shown(Math.max(...slowest))} ms`,
      goal: `under ${SERVER_MS} ms`,
      holds: Math.max(...slowest) < SERVER_MS,
    },
    {
      what: 'largest answer of the queue, not compressed',
      value: `${shown(Math.max(...largest) / 1_000)} kB`,
      goal: `under ${PAGE_BYTES / 1_000} kB`,
      holds: Math.max(...largest) < PAGE_BYTES,
    },
    {
      what: 'resident memory, 100,000 reports to 1,000',
      value: `${shown(growth)} x`,
      goal: `under ${MEMORY_GROWTH} x`,
      holds: growth < MEMORY_GROWTH,
    },
  ];
}
