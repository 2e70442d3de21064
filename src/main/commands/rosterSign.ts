import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { MAX_ROSTER_DAYS, ROSTER_DAYS, signUnit } from '../../unit/signUnit.ts';
import type { Invocation } from '../commands.ts';
import { groupFingerprint } from '../groupFingerprint.ts';
import { openRootKey } from '../openRootKey.ts';
import { UsageError } from '../usageError.ts';

const HELP = `candour roster sign --root-key FILE --unit FILE [options]

Reads the unit and its members' public keys, signs the roster with the root key and puts it in place. A running service
takes it up by itself. Do it before the roster expires, and after each change to unit.json.

  --root-key FILE         The unit's private root key
  --unit FILE             The unit's unit.json
  --days N                Days that the roster holds, 1 to ${MAX_ROSTER_DAYS} (default ${ROSTER_DAYS})
  --out FILE              Where the signed roster goes (default: roster.json beside unit.json)
  --passphrase-file FILE  First line: the root key's passphrase (default: asks for it)`;

export async function run({ args }: Invocation): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      'root-key': { type: 'string' },
      unit: { type: 'string' },
      days: { type: 'string' },
      out: { type: 'string' },
      'passphrase-file': { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  if (!values['root-key'] || !values.unit) throw new UsageError('"roster sign" needs --root-key FILE and --unit FILE.');
  const signed = await signUnit({
    unitFile: resolve(values.unit),
    rootKey: await openRootKey(values['root-key'], values['passphrase-file']),
    ...(values.days === undefined ? {} : { days: daysOf(values.days) }),
    ...(values.out === undefined ? {} : { rosterFile: resolve(values.out) }),
  });
  console.log(`Roster ${signed.serial} signed: ${signed.rosterFile}`);
  console.log(`It holds until the end of ${signed.expires} (UTC).`);
  console.log(`Root key: ${groupFingerprint(signed.rootFingerprint)}`);
  return 0;
}

/** @throws UsageError when it is not a number of days that a roster may hold. */
export function daysOf(text: string): number {
  const days = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (days < 1 || days > MAX_ROSTER_DAYS) throw new UsageError(`--days must be a number from 1 to ${MAX_ROSTER_DAYS}.`);
  return days;
}
