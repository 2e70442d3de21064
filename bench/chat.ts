import { setTimeout as pause } from 'node:timers/promises';
import { type Ask, openPlain, type PlainPage } from '../test/support/plainPage.ts';
import type { Bench } from './parts/bench.ts';
import { memoryOf, nodeProcessesOf } from './parts/processTree.ts';
import { startWhole } from './parts/startWhole.ts';
import { percentile } from './parts/stats.ts';
import { printNote, printTable, shown } from './parts/table.ts';
import { inWorkspace } from './parts/workspace.ts';

/** Pages after the first, for the time of a turn. */
const PAGES = 200;

/** How often the service is asked for something else while Botkit loads. */
const ASK_EVERY_MS = 5;

const REST_MS = 3_000;
const MB = 1e6;

async function timed<Result>(task: () => Promise<Result>): Promise<{ result: Result; ms: number }> {
  const began = performance.now();
  const result = await task();
  return { result, ms: performance.now() - began };
}

/** What the interview without JavaScript costs: Botkit's load, its memory, and a page; and what others feel of the load. */
export const chat: Bench = async () =>
  inWorkspace(async (workspace) => {
    const { service } = await startWhole(workspace);
    const ask: Ask = (path, init) => fetch(service.origin + path, init);
    const memory = async () => await memoryOf(await nodeProcessesOf(service.pid));

    await pause(REST_MS);
    const before = await memory();
    let isLoading = true;
    const others = (async () => {
      const waits: number[] = [];
      while (isLoading) {
        waits.push((await timed(() => fetch(`${service.origin}/healthz`))).ms);
        await pause(ASK_EVERY_MS);
      }
      return waits;
    })();
    const first = await timed(async () => (await openPlain(ask)).press('start-pages'));
    isLoading = false;
    const waits = await others;
    const after = await memory();

    const turns: number[] = [];
    let page: PlainPage = first.result;
    for (let times = 0; times < PAGES; times++) {
      const { result, ms } = await timed(() => page.press(times % 2 === 0 ? 'done' : 'back'));
      page = result;
      turns.push(ms);
    }
    await pause(REST_MS);
    const later = await memory();
    printTable(
      'The interview without JavaScript',
      ['', 'found'],
      [
        ['first question, with Botkit to be loaded', shown(first.ms, 'ms')],
        ['slowest answer to somebody else meanwhile', shown(Math.max(...waits), 'ms')],
        ['a further page, p50', shown(percentile(turns, 0.5), 'ms')],
        ['a further page, p99', shown(percentile(turns, 0.99), 'ms')],
        ['memory of the service before, PSS MB', shown(before.pss / MB)],
        ['with Botkit loaded', shown(after.pss / MB)],
        [`after ${PAGES} pages`, shown(later.pss / MB)],
      ],
    );
    printNote(
      'A service that nobody uses without JavaScript never loads it; ten minutes after the last page its thread ends.',
    );
    return [];
  });
