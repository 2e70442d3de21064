import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openStore } from '../src/store/openStore.ts';
import { prepareEnvelopes } from './accept/prepareEnvelopes.ts';
import { type BenchRelay, relays } from './mail/relays.ts';
import type { Bench } from './parts/bench.ts';
import { startWhole, type Whole } from './parts/startWhole.ts';
import { median } from './parts/stats.ts';
import { printNote, printTable, shown } from './parts/table.ts';
import { DESK } from './parts/unit.ts';
import { untilTriaged } from './parts/untilTriaged.ts';
import { inWorkspace, type Workspace } from './parts/workspace.ts';
import type { RoundAnswer, RoundTask } from './processes/round.ts';
import { startProcess } from './processes/startProcess.ts';

/** Reports of a round, and how many are sent at the same time. */
const REPORTS = 300;
const AT_ONCE = 8;

/** Accepting with mail, whatever the relay does, by accepting without. */
const GOAL = 0.9;

/** As long as the service's own. */
const SECRET_BYTES = 32;

/** PostgreSQL runs as a user of its own when the bench is run by root. */
const PASSABLE = 0o711;

interface Contestant extends Whole {
  readonly name: string;
  /** Accepted per second, round by round. */
  readonly rates: number[];
  /** What became of the deliveries that the rounds started. */
  readonly states: Record<string, number>;
}

/**
 * Accepted reports per second with every report mailed at once to one recipient, beside the same service without mail. The
 * services all stand idle but the one whose turn it is, and take the same envelopes, each into a database of its own;
 * deliveries that are left after a round are dropped.
 */
export const mail: Bench = async ({ rounds }) =>
  inWorkspace(async (workspace) => {
    const contestants: Contestant[] = [];
    const secret = randomBytes(SECRET_BYTES);
    for (const [name, open] of Object.entries(relays)) {
      contestants.push(await startContestant(workspace, name, secret, await open?.()));
    }
    const [first] = contestants as [Contestant];
    const counts = Array.from({ length: rounds + 1 }, () => REPORTS);
    const files = await prepareEnvelopes(workspace, first.database, first.service, counts);
    const poster = startProcess<RoundTask, RoundAnswer>(workspace, 'post');
    let refused = 0;
    for (const [round, file] of files.entries()) {
      for (let turn = 0; turn < contestants.length; turn++) {
        const one = contestants[(turn + round) % contestants.length] as Contestant;
        const answer = await poster.ask({ file, atOnce: AT_ONCE, target: one.service.origin });
        await untilTriaged(one.database);
        await countAndDrop(one);
        const created = answer.outcomes[201] ?? 0;
        refused += REPORTS - created;
        if (round > 0) one.rates.push(created / answer.seconds);
      }
    }
    poster.stop();
    const findings = printRates(contestants);
    return [...findings, { what: 'mail: refused', value: String(refused), holds: refused === 0, goal: 'none' }];
  });

async function startContestant(
  workspace: Workspace,
  name: string,
  secret: Buffer,
  relay: BenchRelay | undefined,
): Promise<Contestant> {
  workspace.onEnd(() => relay?.close());
  const folder = join(workspace.folder, name.replaceAll(/\W/g, '-'));
  await mkdir(folder, { mode: PASSABLE });
  const mailFile = join(folder, 'mail.json');
  const recipients = [{ name: 'box', address: 'box@unit.example' }];
  await writeFile(
    mailFile,
    JSON.stringify({ v: 1, from: 'candour@bench.example', desks: { [DESK]: { mode: 'immediate', recipients } } }),
  );
  const whole = await startWhole({ ...workspace, folder }, 'PostgreSQL', {
    env: relay === undefined ? {} : { MAIL_FILE: mailFile, SMTP_RELAY_URL: relay.url },
    prepare: async ({ url }) => {
      const store = await openStore(url);
      await store.db.insertInto('service_secret').values({ name: 'challenge', value: secret }).execute();
      await store.close();
    },
  });
  return { ...whole, name, rates: [], states: {} };
}

async function countAndDrop({ database, states }: Contestant): Promise<void> {
  const { rows } = await database.pool.query<{ state: string; count: number }>(
    'SELECT state, count(*)::int AS count FROM delivery GROUP BY state',
  );
  for (const { state, count } of rows) states[state] = (states[state] ?? 0) + count;
  await database.pool.query('DELETE FROM delivery');
}

function printRates(contestants: readonly Contestant[]) {
  const [without, ...withMail] = contestants;
  const ratiosOf = ({ rates }: Contestant): number[] => rates.map((rate, round) => rate / (without?.rates[round] ?? 1));
  printTable(
    `Accepted reports with every report mailed at once (${AT_ONCE} at once, turns taken, ${REPORTS} a round)`,
    ['', 'accepted/s', '(least)', 'by no mail', '(least)', 'deliveries when all were in the queue'],
    contestants.map((one) => [
      one.name,
      shown(median(one.rates)),
      shown(Math.min(...one.rates)),
      shown(median(ratiosOf(one))),
      shown(Math.min(...ratiosOf(one))),
      Object.entries(one.states)
        .map(([state, count]) => `${state} ${count}`)
        .sort()
        .join(', '),
    ]),
  );
  printNote('The relay runs in the process of the bench, on the same cores.');
  return withMail.map((one) => {
    const ratio = median(ratiosOf(one));
    return {
      what: `mail: accepting with ${one.name}, by accepting without mail`,
      value: shown(ratio),
      holds: ratio >= GOAL,
      goal: `at least ${GOAL}`,
    };
  });
}
