import { parseArgs } from 'node:util';
import { OPERATOR } from '../../audit/event.ts';
import { endAccount } from '../../staff/accounts/endAccount.ts';
import { endAccess } from '../../staff/endAccess.ts';
import type { Invocation } from '../commands.ts';
import { configOf } from '../environment.ts';
import { UsageError } from '../usageError.ts';
import { withStore } from '../withStore.ts';

const HELP = `candour staff end NAME [--account]

Signs a member or a call handler out wherever they are signed in, and makes their unused links worthless. A member who is
to stay out is removed from unit.json as well, then: candour roster sign

With --account their account ends for good too: passkeys, roles and all, and nobody else can have the name. The last
administrator's does not end.`;

export async function run({ args, environment }: Invocation): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: { help: { type: 'boolean' }, account: { type: 'boolean' } },
    allowPositionals: true,
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const [name, ...rest] = positionals;
  if (name === undefined || rest.length > 0) throw new UsageError('"staff end" needs one name.');
  return withStore(configOf(environment), async (store) => {
    if (values.account) await endAccount(store, name, OPERATOR, new Date());
    const { sessions, links } = await endAccess(store, name);
    if (values.account) console.log('The account has ended.');
    console.log(`Sessions ended: ${sessions}. Unused links made worthless: ${links}.`);
    return 0;
  });
}
