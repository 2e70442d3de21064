import { commands } from './commands.ts';
import { explain, isUsageFault } from './explain.ts';
import { helpText } from './help.ts';
import { UsageError } from './usageError.ts';
import { version } from './version.ts';

const FAILED = 1;
const MISUSED = 2;

/** Runs the command line and ends the process: with 0 when all went well, 2 when it makes no sense as typed, else 1. */
export async function main(argv: string[]): Promise<never> {
  try {
    process.exit(await runCommand(argv));
  } catch (error) {
    console.error(explain(error));
    process.exit(isUsageFault(error) ? MISUSED : FAILED);
  }
}

async function runCommand(argv: string[]): Promise<number> {
  if (argv[0] === '--version') {
    console.log(version);
    return 0;
  }
  if (argv.length === 0 || argv[0] === '--help' || argv[0] === 'help') {
    console.log(helpText());
    return 0;
  }
  const command = commands.find(({ name }) => argv.slice(0, name.split(' ').length).join(' ') === name);
  if (command === undefined) throw new UsageError(`There is no command "${argv.slice(0, 2).join(' ')}".`);
  const { run } = await command.load();
  return await run({ args: argv.slice(command.name.split(' ').length), environment: process.env });
}
