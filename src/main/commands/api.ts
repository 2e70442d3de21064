import { parseArgs } from 'node:util';
import { openAssets } from '../../assets/openAssets.ts';
import { localUrl } from '../../config/localUrl.ts';
import { logEvent } from '../../log/logEvent.ts';
import { openMail } from '../../mail/openMail.ts';
import { BUNDLES } from '../bundles.ts';
import type { Invocation } from '../commands.ts';
import { configOf } from '../environment.ts';
import { needDatabaseUrl } from '../needDatabaseUrl.ts';
import { beginDatabase } from '../service/beginDatabase.ts';
import { listen } from '../service/listen.ts';
import { openDatabase } from '../service/openDatabase.ts';
import { runService } from '../service/runService.ts';
import { startApi } from '../service/startApi.ts';
import { watchRoster } from '../service/watchRoster.ts';

const HELP = `candour api

Runs the HTTP API alone: intake, chat, console, on DATABASE_URL and ROSTER_FILE. "candour worker" does the rest.`;

export async function run({ args, environment }: Invocation): Promise<number> {
  const { values } = parseArgs({ args, options: { help: { type: 'boolean' } } });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const config = configOf(environment);
  needDatabaseUrl(config, 'api');
  return await runService(async ({ closing, progress, fail }) => {
    const assets = await openAssets(BUNDLES);
    const listener = await listen({ host: config.host, port: config.port, variable: 'PORT' });
    closing.add(() => listener.close());
    const mail = config.email?.answers ? await openMail(config) : undefined;
    const roster = await watchRoster(config.rosterFile, logEvent);
    closing.add(async () => roster.close());
    const database = beginDatabase({ config, closing, log: logEvent, fail });
    const store = await openDatabase({ database, closing, progress, log: logEvent });
    const publicUrl = config.publicUrl ?? localUrl(config.host, listener.port);
    const parts = { config, publicUrl, store, roster, assets, mail, closing, log: logEvent };
    listener.answerWith(await startApi({ ...parts, listeners: [listener] }));
    console.log(`\nAnswering at ${publicUrl}. Press Ctrl-C to stop.`);
  });
}
