import { parseArgs } from 'node:util';
import { endAccess } from '../../staff/endAccess.ts';
import { openStore } from '../../store/openStore.ts';
import type { Invocation } from '../commands.ts';
import { configOf } from '../environment.ts';
import { runningDatabase } from '../runningDatabase.ts';
import { UsageError } from '../usageError.ts';

const HELP = `candour staff end NAME

Signs a member or a call handler out wherever they are signed in, and makes their unused links worthless. A member who is
to stay out is removed from unit.json as well, then: candour roster sign`;

export async function run({ args, environment }: Invocation): Promise<number> {
  const { values, positionals } = parseArgs({ args, options: { help: { type: 'boolean' } }, allowPositionals: true });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const [name, ...rest] = positionals;
  if (name === undefined || rest.length > 0) throw new UsageError('"staff end" needs one name.');
  const store = await openStore(await runningDatabase(configOf(environment)), { maxConnections: 1 });
  try {
    const { sessions, links } = await endAccess(store, name);
    console.log(`Sessions ended: ${sessions}. Unused links made worthless: ${links}.`);
    return 0;
  } finally {
    await store.close();
  }
}
