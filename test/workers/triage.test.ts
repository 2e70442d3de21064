import { expect, test } from 'vitest';
import { openStore } from '../../src/store/openStore.ts';
import { JobDataError } from '../../workers/queue/reportIdOf.ts';
import { triageJob } from '../../workers/queue/triage.ts';
import { databaseForThisTest } from '../support/postgres.ts';

test('a job that carries no report id is refused, whatever it carries', async () => {
  const store = await openStore((await databaseForThisTest()).url);
  const run = triageJob(
    store,
    () => [],
    async () => {},
  );
  for (const reportId of ['', 'abc', 'g'.repeat(64), `${'a'.repeat(64)}'; DROP TABLE report`]) {
    await expect(run({ reportId })).rejects.toThrow(JobDataError);
  }
  await run({ reportId: 'a'.repeat(64) });
  await store.close();
});
