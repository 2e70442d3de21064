import { parseArgs } from 'node:util';
import type { Config } from '../../config/config.ts';
import { localUrl } from '../../config/localUrl.ts';
import { findRunningPostgres } from '../../postgres/findRunningPostgres.ts';
import { createSignInLink } from '../../staff/createSignInLink.ts';
import { findMember, memberIds } from '../../staff/findMember.ts';
import { openStore, type StoreConfig } from '../../store/openStore.ts';
import { UnitError } from '../../unit/errors.ts';
import { readRoster } from '../../unit/readRoster.ts';
import type { Invocation } from '../commands.ts';
import { configOf } from '../environment.ts';
import { signInUrl } from '../signInLinks.ts';
import { UsageError } from '../usageError.ts';

const HELP = `candour staff link MEMBER

Makes a link with which a member of the roster signs in to the console once, within twelve hours. Give it to nobody
else: whoever opens it first is signed in. Uses the database of the running "candour serve", or DATABASE_URL.`;

export async function run({ args, environment }: Invocation): Promise<number> {
  const { values, positionals } = parseArgs({ args, options: { help: { type: 'boolean' } }, allowPositionals: true });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const [member, ...rest] = positionals;
  if (member === undefined || rest.length > 0) throw new UsageError('"staff link" needs the id of one member.');
  const config = configOf(environment);
  const roster = await readRoster(config.rosterFile);
  if (findMember(roster, member) === undefined) {
    throw new UnitError(
      `The roster has no member "${member}".`,
      `It has: ${memberIds(roster).join(', ')}. A new one is added in unit.json, then: candour roster sign`,
    );
  }
  const store = await openStore(await databaseOf(config), { maxConnections: 1 });
  try {
    const token = await createSignInLink(store, member);
    console.log(signInUrl(config.publicUrl ?? localUrl(config.host, config.port), token));
    return 0;
  } finally {
    await store.close();
  }
}

async function databaseOf(config: Config): Promise<StoreConfig> {
  const where = config.databaseUrl ?? (await findRunningPostgres(config.dataDir));
  if (where !== undefined) return where;
  throw new UnitError(
    `No Candour is running on the data folder ${config.dataDir}.`,
    'Start it first with "candour serve", and give this command the same DATA_DIR; or set DATABASE_URL.',
  );
}
