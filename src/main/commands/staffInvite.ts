import { parseArgs } from 'node:util';
import { OPERATOR } from '../../audit/event.ts';
import { localUrl } from '../../config/localUrl.ts';
import { invite } from '../../staff/accounts/invite.ts';
import type { Role } from '../../staff/roles/roles.ts';
import { readRoster } from '../../unit/readRoster.ts';
import type { Invocation } from '../commands.ts';
import { configOf } from '../environment.ts';
import { ROLE_LIST, readRoles } from '../readRoles.ts';
import { joinUrl } from '../signInLinks.ts';
import { UsageError } from '../usageError.ts';
import { withStore } from '../withStore.ts';

/** As the ids in a roster. */
const NAME = /^[a-z0-9-]{1,64}$/;

const HELP = `candour staff invite NAME --role ROLE [--role ROLE …]

Makes a link with which somebody registers a first passkey for the console, once, within five days. Give it to nobody else.
NAME is what the roster calls them, where it has them: with a role that reads reports they see something once a signed
roster gives them a key. Roles: ${ROLE_LIST}.

Administrators can do the same in the console. Uses the database of the running "candour serve", or DATABASE_URL.`;

export async function run({ args, environment }: Invocation): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: { help: { type: 'boolean' }, role: { type: 'string', multiple: true } },
    allowPositionals: true,
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const [name, ...rest] = positionals;
  if (name === undefined || rest.length > 0) throw new UsageError('"staff invite" needs one name.');
  if (values.role === undefined) throw new UsageError('"staff invite" needs at least one --role.');
  console.log(await inviteByCommand(environment, name, readRoles(values.role)));
  return 0;
}

/** Invites somebody; gives the link. */
export async function inviteByCommand(
  environment: Invocation['environment'],
  account: string,
  roles: readonly Role[],
): Promise<string> {
  if (!NAME.test(account)) throw new UsageError('A name is made of a to z, 0 to 9 and "-", at most 64.');
  const config = configOf(environment);
  const roster = await readRoster(config.rosterFile);
  const invitation = { account, roles, by: OPERATOR, now: new Date() };
  const token = await withStore(config, (store) => invite(store, invitation, roster));
  return joinUrl(config.publicUrl ?? localUrl(config.host, config.port), token);
}
