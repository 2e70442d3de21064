import { parseArgs } from 'node:util';
import type { Config } from '../../config/config.ts';
import { localUrl } from '../../config/localUrl.ts';
import { createSignInLink } from '../../staff/createSignInLink.ts';
import { findMember, memberIds } from '../../staff/findMember.ts';
import { effectiveRoles } from '../../staff/roles/effectiveRoles.ts';
import { MEMBER_ROLES } from '../../staff/roles/memberRoles.ts';
import type { Role } from '../../staff/roles/roles.ts';
import { openStore } from '../../store/openStore.ts';
import { UnitError } from '../../unit/errors.ts';
import { readRoster } from '../../unit/readRoster.ts';
import type { Invocation } from '../commands.ts';
import { configOf } from '../environment.ts';
import { readRoles } from '../readRoles.ts';
import { runningDatabase } from '../runningDatabase.ts';
import { signInUrl } from '../signInLinks.ts';
import { UsageError } from '../usageError.ts';

/** As the ids in a roster. */
const HANDLER_NAME = /^[a-z0-9-]{1,64}$/;

const HELP = `candour staff link MEMBER [--role ROLE …]
candour staff link --call-handler NAME

Makes a link with which a member of the roster signs in to the console once, within twelve hours. Give it to nobody
else: whoever opens it first is signed in.

Who has an account has the roles of the account. Others have those that are named, or intake-officer, analyst and
decision-maker. A name with the roles auditor or administrator alone need not be in the roster, and must not be.

With --call-handler the link is for somebody who takes calls to 101 and types what callers say. They are in no roster, see
no queue and open no report; the name is what the console greets them with, and nothing of it is kept with a report. Make
one for each shift.

Uses the database of the running "candour serve", or DATABASE_URL.`;

export async function run({ args, environment }: Invocation): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: {
      help: { type: 'boolean' },
      'call-handler': { type: 'boolean' },
      role: { type: 'string', multiple: true },
    },
    allowPositionals: true,
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const [name, ...rest] = positionals;
  if (name === undefined || rest.length > 0) throw new UsageError('"staff link" needs one name.');
  const role = values['call-handler'] ? 'call-handler' : 'member';
  if (values.role && role === 'call-handler') throw new UsageError('--call-handler is the role: give no --role.');
  const roles = values.role && readRoles(values.role);
  const config = configOf(environment);
  if (role === 'member') await assertMember(config, name, roles);
  else if (!HANDLER_NAME.test(name)) throw new UsageError(`A call handler's name is made of a to z, 0 to 9 and "-".`);
  const store = await openStore(await runningDatabase(config), { maxConnections: 1 });
  try {
    const token = await createSignInLink(store, name, new Date(), role, roles);
    console.log(signInUrl(config.publicUrl ?? localUrl(config.host, config.port), token));
    return 0;
  } finally {
    await store.close();
  }
}

async function assertMember(config: Config, name: string, roles: readonly Role[] = MEMBER_ROLES): Promise<void> {
  const roster = await readRoster(config.rosterFile);
  const isKnown = findMember(roster, name) !== undefined;
  if (effectiveRoles(roles, isKnown).length > 0) return;
  if (isKnown) throw new UsageError(`"${name}" has a key in the roster, so is no administrator or auditor.`);
  throw new UnitError(
    `The roster has no member "${name}".`,
    `It has: ${memberIds(roster).join(', ')}. A new one is added in unit.json, then: candour roster sign`,
  );
}
