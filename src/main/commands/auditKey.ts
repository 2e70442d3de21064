import { parseArgs } from 'node:util';
import { ensureKeyFile } from '../../audit/checkpoint/keyFile.ts';
import type { Invocation } from '../commands.ts';
import { configOf } from '../environment.ts';

const HELP = `candour audit key

Prints the line that says whose checkpoints of the audit are believed, and makes the key in AUDIT_KEY_FILE where there is
none. Keep the line away from the service, with the checkpoints: "candour audit verify --key LINE" then needs nothing from it.

The key is not in the database: who steals or changes that cannot sign. Back it up apart from the database's backups.`;

export async function run({ args, environment }: Invocation): Promise<number> {
  const { values } = parseArgs({ args, options: { help: { type: 'boolean' } } });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const { verifier } = await ensureKeyFile(configOf(environment).auditKeyFile);
  console.log(verifier.line);
  return 0;
}
