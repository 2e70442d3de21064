/** What a command is given. */
export interface Invocation {
  /** The words after the command's own. */
  readonly args: string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
}

export interface Command {
  /** The words that name it, for example `unit init`. */
  readonly name: string;
  readonly usage: string;
  readonly about: string;
  /** Runs it and gives the exit code. */
  readonly load: () => Promise<{ run: (invocation: Invocation) => Promise<number> }>;
}

/** Every command; each is loaded only when it is asked for. */
export const commands: readonly Command[] = [
  {
    name: 'serve',
    usage: 'serve [--demo]',
    about: 'Everything in one process: PostgreSQL, API, workers. With --demo also a unit to try it with.',
    load: () => import('./commands/serve.ts'),
  },
  {
    name: 'api',
    usage: 'api',
    about: 'The API alone, on DATABASE_URL.',
    load: () => import('./commands/api.ts'),
  },
  {
    name: 'worker',
    usage: 'worker',
    about: 'The queue and its workers alone, on DATABASE_URL and QUEUE_URL.',
    load: () => import('./commands/worker.ts'),
  },
  {
    name: 'unit init',
    usage: 'unit init [options]',
    about: "Makes a unit: root key, desks, members' keys, signed roster.",
    load: () => import('./commands/unitInit.ts'),
  },
  {
    name: 'roster sign',
    usage: 'roster sign --root-key FILE --unit FILE [options]',
    about: 'Signs the roster anew, after a change to the unit or before it expires.',
    load: () => import('./commands/rosterSign.ts'),
  },
  {
    name: 'staff administrators',
    usage: 'staff administrators [--add NAME]',
    about: 'Says who manages accounts, and invites the first administrator.',
    load: () => import('./commands/staffAdministrators.ts'),
  },
  {
    name: 'staff invite',
    usage: 'staff invite NAME --role ROLE …',
    about: 'Makes a link with which somebody registers a first passkey, and has an account from then on.',
    load: () => import('./commands/staffInvite.ts'),
  },
  {
    name: 'staff link',
    usage: 'staff link MEMBER [--role ROLE …] | --call-handler NAME',
    about: 'Makes a link with which a member, or somebody who takes calls to 101, signs in to the console once.',
    load: () => import('./commands/staffLink.ts'),
  },
  {
    name: 'staff end',
    usage: 'staff end NAME [--account]',
    about: 'Signs a member or a call handler out everywhere, and ends their account for good if asked to.',
    load: () => import('./commands/staffEnd.ts'),
  },
  {
    name: 'audit verify',
    usage: 'audit verify [--checkpoint FILE] [--key LINE]',
    about: 'Reads the whole audit and names every entry that was changed, moved, put in or taken out.',
    load: () => import('./commands/auditVerify.ts'),
  },
  {
    name: 'audit checkpoint',
    usage: 'audit checkpoint [--out FILE]',
    about: 'Signs the end of the audit, to be kept elsewhere.',
    load: () => import('./commands/auditCheckpoint.ts'),
  },
  {
    name: 'audit key',
    usage: 'audit key',
    about: 'Prints the line by which checkpoints are checked; makes the key where there is none.',
    load: () => import('./commands/auditKey.ts'),
  },
];
