import { launchChromium } from '../test/support/chromium.ts';
import { makeConsoleUnit } from '../test/web-console/support/consoleUnit.ts';
import { openDesk } from '../test/web-console/support/desk.ts';
import { storyReport } from '../test/web-console/support/reports.ts';
import { startConsole } from '../test/web-console/support/startConsole.ts';
import type { Bench } from './parts/bench.ts';
import { startDatabase } from './parts/database.ts';
import { STORY } from './parts/story.ts';
import { printNote, printTable, shown } from './parts/table.ts';
import { inWorkspace } from './parts/workspace.ts';
import { timeIndexing } from './search/timeIndexing.ts';

/** Reports for each round that is asked for: `--rounds 10` indexes ten thousand. */
const REPORTS_A_ROUND = 1_000;

/** Reports that are sealed and put in at once. */
const AT_ONCE = 8;

/** Decrypting and indexing what a member may read, in the console in Chromium. */
export const search: Bench = async ({ rounds }) =>
  inWorkspace(async (workspace) => {
    const { url, pool } = await startDatabase(workspace);
    const running = await startConsole(url, await makeConsoleUnit());
    workspace.onEnd(() => running.close());
    const browser = await launchChromium();
    workspace.onEnd(() => browser.close());
    const reports = rounds * REPORTS_A_ROUND;
    for (let at = 0; at < reports; at += AT_ONCE) {
      const some = Array.from({ length: Math.min(AT_ONCE, reports - at) }, (_, index) => at + index);
      await Promise.all(some.map((number) => running.add(storyReport(`${STORY.what.join('\n')} number${number}`))));
    }
    await pool.query("UPDATE triage SET state = 'ASSESSED'");
    const desk = await openDesk(browser, running);
    await desk.signIn('a-okafor');
    await desk.page.click('text=Unlock your key');
    await desk.unlock('a-okafor');
    await desk.page.click('.places a:has-text("Search")');
    const { wall, longest, search: found } = await timeIndexing(desk.page, reports);
    printTable(
      'The index of the console, in Chromium: fetching, opening and indexing',
      ['reports', 'seconds', 'reports/s', 'longest task of the page ms', 'a search ms'],
      [[reports, shown(wall / 1_000), shown((reports / wall) * 1_000), shown(longest), shown(found)]],
    );
    printNote(
      'Tasks under 50 ms are not counted as long and show as 0. Browser, service and database share the cores.',
    );
    return [];
  });
