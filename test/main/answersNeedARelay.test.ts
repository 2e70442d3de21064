import { expect, onTestFinished, test } from 'vitest';
import { readConfig } from '../../src/config/config.ts';
import { createClosing } from '../../src/main/service/closing.ts';
import { startEmail } from '../../src/main/service/startEmail.ts';
import { openStore } from '../../src/store/openStore.ts';
import { mailBy, settingsFor } from '../support/outgoing.ts';
import { databaseForThisTest } from '../support/postgres.ts';
import { makeTestUnit } from '../support/testUnit.ts';

test('automatic answers start only where there is something to send them by', async () => {
  const { url } = await databaseForThisTest();
  const store = await openStore(url);
  const unit = await makeTestUnit();
  const current = { signed: unit.signed, roster: unit.roster, rootFingerprint: unit.rootFingerprint };
  const closing = createClosing();
  onTestFinished(async () => {
    await closing.close();
    await store.close();
  });
  const { email } = readConfig({ SMTP_PORT: '0', SMTP_ANSWER: 'yes' }, { cwd: '/', isRoot: false });
  const parts = {
    email,
    store,
    roster: { current: () => current, onRead: () => undefined, close: () => undefined },
    closing,
    log: () => undefined,
  };
  const problem = expect.objectContaining({ name: 'ConfigError', variable: 'SMTP_ANSWER' });
  await expect(startEmail({ ...parts, mail: undefined })).rejects.toThrow(problem);
  const settings = settingsFor({});
  await expect(startEmail({ ...parts, mail: mailBy(undefined, settings) })).rejects.toThrow(problem);
  const listener = await startEmail({ ...parts, mail: mailBy('smtp://127.0.0.1:9?tls=off', settings) });
  expect(listener?.port).toBeGreaterThan(0);
});
