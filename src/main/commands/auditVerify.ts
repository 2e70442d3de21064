import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Checkpoint } from '../../audit/checkpoint/checkpoint.ts';
import { readKeyFile } from '../../audit/checkpoint/keyFile.ts';
import { readVerifierLine, type VerifierKey } from '../../audit/checkpoint/keys.ts';
import { openCheckpoint } from '../../audit/checkpoint/open.ts';
import { describeFault } from '../../audit/verify/faults.ts';
import { type AuditVerification, verifyAudit } from '../../audit/verify/verifyAudit.ts';
import { openStore } from '../../store/openStore.ts';
import { UnitError } from '../../unit/errors.ts';
import type { Invocation } from '../commands.ts';
import { configOf } from '../environment.ts';
import { runningDatabase } from '../runningDatabase.ts';

const HELP = `candour audit verify [--checkpoint FILE]... [--key LINE]...

Reads the whole audit and names every entry that was changed, moved, put in or taken out, and every checkpoint that says
otherwise. Exit code 0: nothing is wrong; 1: something is.

  --checkpoint FILE   A checkpoint that was kept elsewhere (candour audit checkpoint). Without one, entries that were
                      taken from the end together with the stored checkpoints are not missed.
  --key LINE          Believe this key's checkpoints (candour audit key); may be given more than once, after a key
                      was exchanged. Default: the key in AUDIT_KEY_FILE.`;

const FAULTY = 1;

export async function run({ args, environment }: Invocation): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      checkpoint: { type: 'string', multiple: true, default: [] },
      key: { type: 'string', multiple: true, default: [] },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const config = configOf(environment);
  const keys = await believedKeys(values.key, config.auditKeyFile);
  const kept = await Promise.all(values.checkpoint.map((file) => readKept(file, keys)));
  const store = await openStore(await runningDatabase(config), { maxConnections: 1 });
  try {
    return tell(await verifyAudit(store, keys, kept));
  } finally {
    await store.close();
  }
}

async function believedKeys(lines: readonly string[], file: string): Promise<VerifierKey[]> {
  if (lines.length > 0) return await Promise.all(lines.map(readVerifierLine));
  const key = await readKeyFile(file);
  if (key) return [key.verifier];
  throw new UnitError(
    `There is no audit key in ${file}, so no checkpoint can be checked.`,
    'Give the line that "candour audit key" printed with --key, or set AUDIT_KEY_FILE.',
  );
}

async function readKept(file: string, keys: readonly VerifierKey[]): Promise<Checkpoint> {
  const note = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UnitError(`The checkpoint ${file} cannot be read (${error.code}).`, 'Check the path.');
  });
  return await openCheckpoint(note, keys);
}

function tell({ entries, signedUntil, faults, more }: AuditVerification): number {
  for (const fault of faults) console.log(describeFault(fault));
  if (more > 0) console.log(`And ${more} more faults.`);
  console.log(
    `${entries} entries read. Checkpoints cover ${signedUntil === 0 ? 'none of them' : `1 to ${signedUntil}`}.`,
  );
  if (faults.length + more > 0) return FAULTY;
  console.log('Nothing is wrong.');
  return 0;
}
