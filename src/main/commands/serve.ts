import { parseArgs } from 'node:util';
import { logEvent } from '../../log/logEvent.ts';
import { assertRealUnit } from '../../unit/assertRealUnit.ts';
import type { Invocation } from '../commands.ts';
import { configOf } from '../environment.ts';
import { beginDatabase } from '../service/beginDatabase.ts';
import { listen } from '../service/listen.ts';
import { runService } from '../service/runService.ts';
import { version } from '../version.ts';

const HELP = `candour serve [--demo]

Runs everything in one process: the built-in PostgreSQL (or DATABASE_URL), the API with chat and console, the queue (or
QUEUE_URL) and its workers. The roster of the unit is read from ROSTER_FILE.

  --demo   Also makes a unit to try it with, serves the page of a made-up force on DEMO_PORT, and prints links that
           sign in to the console. Its keys lie beside their passphrases: never for real reports.`;

export async function run({ args, environment }: Invocation): Promise<number> {
  const { values } = parseArgs({ args, options: { demo: { type: 'boolean' }, help: { type: 'boolean' } } });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const config = configOf(environment);
  if (!values.demo) await assertRealUnit(config.rosterFile);

  return await runService(async ({ closing, progress, fail }) => {
    console.log(`Candour ${version}\n`);
    const { host } = config;
    const service = await listen({ host, port: config.port, variable: 'PORT' });
    closing.add(() => service.close());
    const demo = values.demo ? await listen({ host, port: config.demoPort, variable: 'DEMO_PORT' }) : undefined;
    if (demo) closing.add(() => demo.close());

    const database = beginDatabase({ config, closing, log: logEvent, fail });
    const { startEverything } = await import('../service/startEverything.ts');
    await startEverything({ config, service, demo, database, closing, progress, log: logEvent });
  });
}
