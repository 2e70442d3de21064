import { parseArgs } from 'node:util';
import { administrators } from '../../staff/accounts/administrators.ts';
import type { Invocation } from '../commands.ts';
import { configOf } from '../environment.ts';
import { UsageError } from '../usageError.ts';
import { withStore } from '../withStore.ts';
import { inviteByCommand } from './staffInvite.ts';

const HELP = `candour staff administrators [--add NAME]

Says who manages accounts in the console. With --add it makes the link for another one: for the first, and for when none
can sign in any more. Have two at least: a lost passkey is replaced by two administrators together. An administrator reads
no report and is in no desk of the roster.

Uses the database of the running "candour serve", or DATABASE_URL.`;

export async function run({ args, environment }: Invocation): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: { help: { type: 'boolean' }, add: { type: 'string' } },
    allowPositionals: true,
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  if (positionals.length > 0) throw new UsageError('"staff administrators" takes a name with --add only.');
  if (values.add !== undefined) {
    console.log(await inviteByCommand(environment, values.add, ['administrator']));
    return 0;
  }
  const those = await withStore(configOf(environment), ({ db }) => administrators(db));
  for (const { account, since } of those) console.log(`${account}  since ${since.toISOString().slice(0, 10)}`);
  if (those.length === 0)
    console.log('There is no administrator. To invite one: candour staff administrators --add NAME');
  return 0;
}
