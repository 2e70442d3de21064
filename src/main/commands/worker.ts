import { parseArgs } from 'node:util';
import { readKeyFile } from '../../audit/checkpoint/keyFile.ts';
import { logEvent } from '../../log/logEvent.ts';
import { openMail } from '../../mail/openMail.ts';
import type { Invocation } from '../commands.ts';
import { configOf } from '../environment.ts';
import { needDatabaseUrl } from '../needDatabaseUrl.ts';
import { beginDatabase } from '../service/beginDatabase.ts';
import { openDatabase } from '../service/openDatabase.ts';
import { runService } from '../service/runService.ts';
import { startWork } from '../service/startWork.ts';

const HELP = `candour worker

Runs the queue's workers, the outbox and the reconciler on DATABASE_URL and, when it is set, QUEUE_URL. Any number of
these may run beside any number of "candour api". One that finds AUDIT_KEY_FILE also signs the audit: give it to one or two
of them ("candour audit key" makes it).`;

export async function run({ args, environment }: Invocation): Promise<number> {
  const { values } = parseArgs({ args, options: { help: { type: 'boolean' } } });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const config = configOf(environment);
  needDatabaseUrl(config, 'worker');
  const auditKey = await readKeyFile(config.auditKeyFile);
  return await runService(async ({ closing, progress, fail }) => {
    const mail = await openMail(config);
    const database = beginDatabase({ config, closing, log: logEvent, fail });
    const store = await openDatabase({ database, closing, progress, log: logEvent });
    await progress.step(
      'Queue and workers',
      async () =>
        await startWork({
          store,
          queueUrl: config.queueUrl,
          mail,
          auditKey,
          retentionDays: config.retentionDays,
          closing,
          log: logEvent,
        }),
    );
    console.log('\nWorking. Press Ctrl-C to stop.');
  });
}
