import { launchChromium } from '../test/support/chromium.ts';
import { startService } from '../test/support/service.ts';
import type { Bench } from './parts/bench.ts';
import { median } from './parts/stats.ts';
import { printNote, printTable, shown } from './parts/table.ts';
import { inWorkspace } from './parts/workspace.ts';
import { type SendTimes, timeSend } from './send/timeSend.ts';

/** Chromium's own steps for a middling and a cheap phone. */
const SLOWDOWNS = [1, 4, 6];

/** From pressing Send to the return code on the screen. */
export const send: Bench = async ({ rounds }) =>
  inWorkspace(async (workspace) => {
    const service = await startService();
    workspace.onEnd(() => service.remove());
    const browser = await launchChromium();
    workspace.onEnd(() => browser.close());
    await timeSend(browser, service.demoOrigin, 1);
    const times = new Map<number, SendTimes[]>(SLOWDOWNS.map((slowdown) => [slowdown, []]));
    for (let round = 0; round < rounds; round += 1) {
      for (const [slowdown, found] of times) found.push(await timeSend(browser, service.demoOrigin, slowdown));
    }
    printTable(
      'From Send to the return code on the screen, in Chromium on the demo page',
      ['main thread', 'wall ms', '(least)', 'main thread busy ms', '(least)', 'longest task ms', '(least)'],
      [...times].map(([slowdown, found]) => [
        `${slowdown}x slower`,
        ...columns(found, 'wall'),
        ...columns(found, 'busy'),
        ...columns(found, 'longest'),
      ]),
    );
    printNote(`Medians of ${rounds} rounds. Tasks under 50 ms are not counted as long and show as 0.`);
    printNote('Chromium slows the main thread; the worker that seals and solves runs at full speed.');
    return [];
  });

const columns = (all: readonly SendTimes[], field: keyof SendTimes): string[] => {
  const values = all.map((one) => one[field]);
  return [shown(median(values)), shown(Math.min(...values))];
};
