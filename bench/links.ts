import { createHash, randomInt } from 'node:crypto';
import { selectMatches } from '../src/staff/links/selectMatches.ts';
import { openStore, type Store } from '../src/store/openStore.ts';
import { fillTokens, REPORTS, TOKENS_EACH } from './links/fillTokens.ts';
import type { Bench } from './parts/bench.ts';
import { startDatabase } from './parts/database.ts';
import { median, percentile } from './parts/stats.ts';
import { printNote, printTable, shown } from './parts/table.ts';
import { DESK } from './parts/unit.ts';
import { inWorkspace } from './parts/workspace.ts';

/** Look-ups of each kind in a round. */
const LOOKUPS = 400;

/** A person with every form of the name, a number and a vehicle. */
const QUESTION_TOKENS = 40;

const hash = (text: string): Buffer => createHash('sha256').update(text).digest();

/** A row by its primary key: the floor of what one question to this database costs. */
const byKey = (store: Store, report: number): Promise<unknown> =>
  store.db
    .selectFrom('triage')
    .selectAll()
    .where('report_id', '=', hash(String(report)))
    .execute();

/** What the console asks when a member confirms: forty tokens, one of which ten reports share. */
const byTokens = (store: Store, report: number, tokens: number): Promise<unknown> => {
  const shared = hash(`shared${Math.floor(report / 10)}`).subarray(0, 16);
  const others = Array.from({ length: tokens - 1 }, (_, index) => hash(`none ${report} ${index}`).subarray(0, 16));
  return selectMatches(store.db, {
    except: hash(String(report)),
    desks: [DESK],
    member: 'bench',
    tokens: [shared, ...others],
  });
};

/** Blind look-ups among a million tokens, beside a bare look-up by primary key in the same run. */
export const links: Bench = async ({ rounds }) =>
  inWorkspace(async (workspace) => {
    const { url, pool } = await startDatabase(workspace);
    const store = await openStore(url);
    workspace.onEnd(() => store.close());
    await fillTokens(pool, DESK);
    const kinds = new Map<string, (report: number) => Promise<unknown>>([
      ['a row by primary key', (report) => byKey(store, report)],
      ['reports by one token', (report) => byTokens(store, report, 1)],
      [`reports by ${QUESTION_TOKENS} tokens`, (report) => byTokens(store, report, QUESTION_TOKENS)],
    ]);
    const times = new Map<string, number[]>([...kinds.keys()].map((name) => [name, []]));
    for (let look = 0; look < LOOKUPS * (rounds + 1); look += 1) {
      const report = randomInt(1, REPORTS);
      for (const [name, ask] of kinds) {
        const start = performance.now();
        await ask(report);
        // The first round fills the caches.
        if (look >= LOOKUPS) times.get(name)?.push(performance.now() - start);
      }
    }
    const floor = times.get('a row by primary key') ?? [];
    printTable(
      `Links among ${(REPORTS * TOKENS_EACH).toLocaleString('en')} tokens of ${REPORTS.toLocaleString('en')} reports`,
      ['', 'p50 ms', 'p99 ms', 'p50 ratio', 'p99 ratio'],
      [...times].map(([name, found]) => [
        name,
        shown(median(found)),
        shown(percentile(found, 0.99)),
        shown(median(found) / median(floor)),
        shown(percentile(found, 0.99) / percentile(floor, 0.99)),
      ]),
    );
    printNote(
      `${LOOKUPS * rounds} of each, in turn, on one connection. Nine other reports share the token that is found.`,
    );
    return [];
  });
