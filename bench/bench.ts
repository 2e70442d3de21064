import { parseArgs } from 'node:util';
import { accept } from './accept.ts';
import { audit } from './audit.ts';
import { chat } from './chat.ts';
import { links } from './links.ts';
import { mail } from './mail.ts';
import { memory } from './memory.ts';
import type { Bench, Finding } from './parts/bench.ts';
import { describeMachine } from './parts/machine.ts';
import { printTable } from './parts/table.ts';
import { queue } from './queue.ts';
import { search } from './search.ts';
import { send } from './send.ts';
import { statistics } from './statistics.ts';
import { triage } from './triage.ts';
import { weight } from './weight.ts';

const benches: Readonly<Record<string, Bench>> = {
  accept,
  weight,
  send,
  triage,
  memory,
  chat,
  mail,
  queue,
  links,
  search,
  statistics,
  audit,
};

const USAGE = `npm run bench [-- NAME ...] [--rounds N]   NAME: ${Object.keys(benches).join(', ')}; all when none is given`;

const ROUNDS = '5';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: ROUNDS }, help: { type: 'boolean', default: false } },
});
const names = positionals.length > 0 ? positionals : Object.keys(benches);
const rounds = Number(values.rounds);
if (values.help || !names.every((name) => Object.hasOwn(benches, name)) || !(rounds >= 1)) {
  console.log(USAGE);
  process.exit(values.help ? 0 : 2);
}

console.log(describeMachine());
const findings: Finding[] = [];
for (const name of names) findings.push(...((await benches[name]?.({ rounds })) ?? []));
if (findings.length > 0) {
  printTable(
    'Goals',
    ['', 'found', 'goal', ''],
    findings.map(({ what, value, goal, holds }) => [what, value, goal, holds ? 'holds' : 'MISSED']),
  );
}
process.exitCode = findings.every(({ holds }) => holds) ? 0 : 1;
