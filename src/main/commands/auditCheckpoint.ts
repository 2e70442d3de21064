import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readKeyFile } from '../../audit/checkpoint/keyFile.ts';
import { makeCheckpoint } from '../../audit/checkpoint/makeCheckpoint.ts';
import { openStore } from '../../store/openStore.ts';
import { UnitError } from '../../unit/errors.ts';
import type { Invocation } from '../commands.ts';
import { configOf } from '../environment.ts';
import { runningDatabase } from '../runningDatabase.ts';

const HELP = `candour audit checkpoint [--out FILE]

Signs the end of the audit and prints the signed note, or writes it to FILE, which must not be there yet. Keep it where
nobody who can reach the database can: on paper, with the auditor, in another force's hands. "candour audit verify --checkpoint
FILE" then also finds entries that were taken from the end, and a chain that was written anew.`;

export async function run({ args, environment }: Invocation): Promise<number> {
  const { values } = parseArgs({ args, options: { out: { type: 'string' }, help: { type: 'boolean' } } });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const config = configOf(environment);
  const key = await readKeyFile(config.auditKeyFile);
  if (!key) {
    throw new UnitError(
      `There is no audit key in ${config.auditKeyFile}.`,
      'Set AUDIT_KEY_FILE to the key of the service, or make one: candour audit key',
    );
  }
  const store = await openStore(await runningDatabase(config), { maxConnections: 1 });
  try {
    const note = await makeCheckpoint(store, key, new Date());
    if (note === undefined) throw new UnitError('The audit is empty.', 'There is nothing to sign yet.');
    if (values.out === undefined) process.stdout.write(note);
    else await writeNew(values.out, note);
    return 0;
  } finally {
    await store.close();
  }
}

async function writeNew(file: string, note: string): Promise<void> {
  await writeFile(file, note, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    throw new UnitError(`The file ${file} cannot be written (${error.code}).`, 'Choose another name.');
  });
  console.log(`Signed: ${file}`);
}
