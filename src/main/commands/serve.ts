import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { openDemoSite } from '../../../web-demo/openDemoSite.ts';
import { openAssets } from '../../assets/openAssets.ts';
import { localUrl } from '../../config/localUrl.ts';
import { logEvent } from '../../log/logEvent.ts';
import { ensureDemoUnit, isDemoUnit } from '../../unit/demoUnit.ts';
import { UnitError } from '../../unit/errors.ts';
import { readRoster } from '../../unit/readRoster.ts';
import { BUNDLES } from '../bundles.ts';
import type { Invocation } from '../commands.ts';
import { configOf } from '../environment.ts';
import { buildApi } from '../service/buildApi.ts';
import { listen } from '../service/listen.ts';
import { openDatabase } from '../service/openDatabase.ts';
import { runService } from '../service/runService.ts';
import { startWork } from '../service/startWork.ts';
import { watchRoster } from '../service/watchRoster.ts';
import { signInLinks } from '../signInLinks.ts';
import { version } from '../version.ts';
import { welcome } from '../welcome.ts';

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
  const isDemo = values.demo === true;
  const config = configOf(environment);
  const unitFolder = dirname(config.rosterFile);
  console.log(`Candour ${version}\n`);

  return await runService(async ({ closing, progress, fail }) => {
    const log = logEvent;
    const assets = await openAssets(BUNDLES);
    const service = await listen({ host: config.host, port: config.port, variable: 'PORT' });
    closing.add(() => service.close());
    const demo = isDemo ? await listen({ host: config.host, port: config.demoPort, variable: 'DEMO_PORT' }) : undefined;
    if (demo) closing.add(() => demo.close());
    if (!isDemo) {
      await refuseDemoUnit(unitFolder);
      await readRoster(config.rosterFile);
    }

    const store = await openDatabase({ config, closing, progress, log, fail });
    const unit = isDemo
      ? await progress.step(
          'Unit for demonstration',
          async () => await ensureDemoUnit(unitFolder),
          ({ isNew }) => (isNew ? 'Unit for demonstration, with new keys' : 'Unit for demonstration'),
        )
      : undefined;
    const roster = await watchRoster(config.rosterFile, log);
    closing.add(async () => roster.close());
    const dispatcher = await progress.step(
      'Queue and workers',
      async () => await startWork({ store, queueUrl: config.queueUrl, closing, log }),
    );
    const publicUrl = config.publicUrl ?? localUrl(config.host, service.port);
    const answer = await progress.step(
      'API, chat and console',
      async () => await buildApi({ publicUrl, store, roster, assets, log, wakeOutbox: () => dispatcher.wake() }),
    );
    closing.add(() => service.close());
    if (demo) {
      closing.add(() => demo.close());
      demo.answerWith(
        await openDemoSite({
          service: new URL(publicUrl).origin,
          fingerprint: roster.current().rootFingerprint,
          bundles: BUNDLES,
        }),
      );
    }

    // Counted from the start of the process.
    const seconds = (performance.now() / 1000).toFixed(1);
    console.log(
      welcome({
        seconds,
        publicUrl,
        rootFingerprint: roster.current().rootFingerprint,
        expires: roster.current().roster.expires,
        demo:
          unit && demo
            ? {
                url: localUrl(config.host, demo.port),
                members: await signInLinks(store, publicUrl, unit.keys),
              }
            : undefined,
      }),
    );
    service.answerWith(answer);
  });
}

/** A unit whose passphrases lie beside its keys must never take real reports. */
async function refuseDemoUnit(folder: string): Promise<void> {
  if (!(await isDemoUnit(folder))) return;
  throw new UnitError(
    `The unit in ${folder} was made for demonstration: its keys protect nobody.`,
    'Start "candour serve --demo" to go on with it, or make a real unit in a data folder of its own: DATA_DIR=FOLDER candour unit init',
  );
}
