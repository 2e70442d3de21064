import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type MadeUnit, makeUnit, type NewDesk } from '../../unit/makeUnit.ts';
import { readMemberKey, tellingUserIds } from '../../unit/readKeyFile.ts';
import { MAX_ROSTER_DAYS, ROSTER_DAYS } from '../../unit/signUnit.ts';
import { STANDARD_DESKS } from '../../unit/standardDesks.ts';
import type { Invocation } from '../commands.ts';
import { configOf } from '../environment.ts';
import { groupFingerprint } from '../groupFingerprint.ts';
import { openRootKey } from '../openRootKey.ts';
import { readPassphraseFile } from '../passphrase.ts';
import { UsageError } from '../usageError.ts';
import { daysOf } from './rosterSign.ts';

const HELP = `candour unit init [options]

Makes a unit with its desks, keys for their members, and the roster signed with the unit's root key. The desks are "ccu"
(the force's counter-corruption unit) and those for reports about people who might read its mail: "partner" (the
counter-corruption unit of another force), "policing-body" (the local policing body, for the chief officer) and
"nominated" (for other chief officers). The roster is public, so members are called ccu-1, ccu-2 and so on. Nothing is
ever overwritten.

  --name TEXT             Name of the unit, as reporters may see it (default "Counter-corruption unit")
  --member DESK=FILE      A member's own OpenPGP public key for a desk; may be repeated (gpg --armor --export NAME)
  --make DESK=N           How many members' keys to make for a desk (default 1, or 0 where --member brings one). A desk
                          without a member is left out; ccu and one other are needed
  --root-key FILE         A private root key of your own (default: one is made)
  --root-passphrase-file FILE  First line: its passphrase (default: asks for it)
  --passphrase-file FILE  First line: the passphrase of the keys that are made (default: each gets one of nine words)
  --days N                Days that the roster holds, 1 to ${MAX_ROSTER_DAYS} (default ${ROSTER_DAYS})
  --out FOLDER            Where the unit goes (default DATA_DIR/unit, where "candour serve" looks for it)`;

/** Most recipients that a report is sealed to. */
const MAX_MADE = 32;

export async function run({ args, environment }: Invocation): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      name: { type: 'string', default: 'Counter-corruption unit' },
      member: { type: 'string', multiple: true, default: [] },
      make: { type: 'string', multiple: true, default: [] },
      'root-key': { type: 'string' },
      'root-passphrase-file': { type: 'string' },
      'passphrase-file': { type: 'string' },
      days: { type: 'string' },
      out: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const rootFile = values['root-key'];
  const passphraseFile = values['passphrase-file'];
  const unit = await makeUnit({
    folder: values.out ? resolve(values.out) : join(configOf(environment).dataDir, 'unit'),
    unit: values.name,
    desks: await desksOf(values.member, values.make),
    ...(rootFile ? { rootKey: await openRootKey(rootFile, values['root-passphrase-file']) } : {}),
    ...(passphraseFile ? { passphrase: await readPassphraseFile(passphraseFile) } : {}),
    ...(values.days === undefined ? {} : { days: daysOf(values.days) }),
  });
  console.log(summary(unit, { isRootTheirs: rootFile !== undefined, showPassphrases: passphraseFile === undefined }));
  return 0;
}

async function desksOf(members: string[], make: string[]): Promise<NewDesk[]> {
  const brought = members.map((text) => assignment('--member', text));
  const counts = make.map((text) => assignment('--make', text));
  const desks = await Promise.all(
    STANDARD_DESKS.map(async (desk) => {
      const files = brought.filter(([id]) => id === desk.id).map(([, file]) => file);
      const count = counts.findLast(([id]) => id === desk.id)?.[1];
      const toMake = count === undefined ? (files.length === 0 ? 1 : 0) : countOf(count);
      return { ...desk, toMake, brought: await Promise.all(files.map(readAndWarn)) };
    }),
  );
  const staffed = desks.filter(({ toMake, brought }) => toMake + brought.length > 0);
  if (!staffed.some(({ kind }) => kind === 'ccu')) throw new UsageError('The desk ccu needs one member at least.');
  if (staffed.length === 1) {
    throw new UsageError('One desk outside the unit needs a member: reports about its own people go there.');
  }
  return staffed;
}

async function readAndWarn(file: string) {
  const key = await readMemberKey(file);
  for (const userId of tellingUserIds(key)) {
    console.error(`Warning: the roster is public, and the key in ${file} says in it whose it is: ${userId}`);
    console.error('  A key made for this purpose avoids that: gpg --quick-gen-key ccu-1 future-default');
  }
  return key;
}

function assignment(option: string, text: string): [desk: string, value: string] {
  const [, desk = '', value = ''] = /^([a-z0-9-]+)=(.+)$/.exec(text) ?? [];
  if (STANDARD_DESKS.some(({ id }) => id === desk)) return [desk, value];
  throw new UsageError(
    `${option} is given as DESK=VALUE, with a desk of: ${STANDARD_DESKS.map(({ id }) => id).join(', ')}.`,
  );
}

function countOf(text: string): number {
  const count = /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN;
  if (!(count <= MAX_MADE)) throw new UsageError(`--make takes a number from 0 to ${MAX_MADE}.`);
  return count;
}

function summary(
  unit: MadeUnit,
  { isRootTheirs, showPassphrases }: { isRootTheirs: boolean; showPassphrases: boolean },
): string {
  const lines = [`Unit made in ${unit.folder}`, '', 'Root key, to be put into every page with the chat:'];
  lines.push(`  ${groupFingerprint(unit.rootFingerprint)}`, '');
  if (unit.keys.length > 0) lines.push('Private keys (each for its owner only):');
  for (const { owner, file, passphrase } of unit.keys) {
    lines.push(`  ${owner.padEnd(16)} ${file}`);
    if (showPassphrases) lines.push(`  ${''.padEnd(16)} passphrase: ${passphrase}`);
  }
  if (unit.keys.length > 0 && showPassphrases) lines.push('', 'The passphrases are shown this once and kept nowhere.');
  lines.push('', 'Next');
  if (!isRootTheirs)
    lines.push('  Move root.private.asc to a medium that stays offline; it is only needed to sign rosters.');
  if (unit.keys.length > 0)
    lines.push('  Give each member their key and passphrase, then delete members/*.private.asc here.');
  lines.push(
    `  The roster holds until the end of ${unit.expires} (UTC). Before then:`,
    `    candour roster sign --root-key FILE --unit ${join(unit.folder, 'unit.json')}`,
    '  Start the service: candour serve',
  );
  return lines.join('\n');
}
