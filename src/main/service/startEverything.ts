import { dirname } from 'node:path';
import { openDemoSite } from '../../../web-demo/openDemoSite.ts';
import { openAssets } from '../../assets/openAssets.ts';
import { ensureKeyFile } from '../../audit/checkpoint/keyFile.ts';
import type { Config } from '../../config/config.ts';
import { localUrl } from '../../config/localUrl.ts';
import type { LogEvent } from '../../log/logEvent.ts';
import { openMail } from '../../mail/openMail.ts';
import { type DemoUnit, ensureDemoUnit } from '../../unit/demoUnit.ts';
import { BUNDLES } from '../bundles.ts';
import { handlerLink, signInLinks } from '../signInLinks.ts';
import { welcome } from '../welcome.ts';
import type { Database } from './beginDatabase.ts';
import { embedCode } from './embedCode.ts';
import type { Listener } from './listen.ts';
import { openDatabase } from './openDatabase.ts';
import type { ServiceParts } from './runService.ts';
import { startApi } from './startApi.ts';
import { startWork } from './startWork.ts';
import { type WatchedRoster, watchRoster } from './watchRoster.ts';

export interface EverythingOptions extends Omit<ServiceParts, 'fail'> {
  readonly config: Config;
  readonly service: Listener;
  /** Where the demonstration's page goes; undefined without `--demo`. */
  readonly demo: Listener | undefined;
  readonly database: Promise<Database>;
  readonly log: LogEvent;
}

/** Starts the whole service behind its ports, and says where it is. The parts close in the reverse of this order. */
export async function startEverything(options: EverythingOptions): Promise<void> {
  const { config, service, demo, database, closing, progress, log } = options;
  const assets = await openAssets(BUNDLES);
  const mail = await openMail(config);
  const making = demo ? beginDemoUnit(dirname(config.rosterFile), options) : undefined;
  const early = demo ? undefined : await watchRoster(config.rosterFile, log);

  const store = await openDatabase({ database, closing, progress, log });
  const unit = await making?.();
  const roster = early ?? (await watchRoster(config.rosterFile, log));
  closing.add(async () => roster.close());
  const dispatcher = await progress.step(
    'Queue and workers',
    async () =>
      await startWork({
        store,
        queueUrl: config.queueUrl,
        mail,
        auditKey: await ensureKeyFile(config.auditKeyFile),
        retentionDays: config.retentionDays,
        closing,
        log,
      }),
  );
  const publicUrl = config.publicUrl ?? localUrl(config.host, service.port);
  const answer = await progress.step('API, chat and console', async () => {
    demo?.answerWith(await demoSite(publicUrl, roster));
    const listeners = demo ? [demo, service] : [service];
    const wakeOutbox = () => dispatcher.wake();
    return await startApi({ config, publicUrl, store, roster, assets, mail, listeners, closing, log, wakeOutbox });
  });

  const members = unit && (await signInLinks(store, publicUrl, unit.keys));
  const callHandler = unit ? await handlerLink(store, publicUrl) : '';
  const { rootFingerprint, roster: served } = roster.current();
  console.log(
    welcome({
      seconds: (performance.now() / 1000).toFixed(1),
      publicUrl,
      rootFingerprint,
      expires: served.expires,
      embed: await embedCode(assets, publicUrl, rootFingerprint),
      demo: demo && members && { url: localUrl(config.host, demo.port), members, callHandler },
    }),
  );
  service.answerWith(answer);
}

/** Begins to make the unit while PostgreSQL is starting; what it gives waits for it as a step of the start. */
function beginDemoUnit(folder: string, { closing, progress }: EverythingOptions): () => Promise<DemoUnit> {
  const making = ensureDemoUnit(folder);
  const settled = making.then(
    () => undefined,
    () => undefined,
  );
  closing.add(() => settled);
  return () =>
    progress.step(
      'Unit for demonstration',
      () => making,
      ({ isNew }) => (isNew ? 'Unit for demonstration, with new keys' : 'Unit for demonstration'),
    );
}

function demoSite(publicUrl: string, roster: WatchedRoster): ReturnType<typeof openDemoSite> {
  return openDemoSite({ service: publicUrl, fingerprint: roster.current().rootFingerprint, bundles: BUNDLES });
}
