import { beforeAll, expect, test } from 'vitest';
import type { ApiContext } from '../../src/api/context.ts';
import { createApi } from '../../src/api/createApi.ts';
import { openStore } from '../../src/store/openStore.ts';
import { databaseForThisTest } from '../support/postgres.ts';
import { makeTestUnit, type TestUnit } from '../support/testUnit.ts';

let unit: TestUnit;
beforeAll(async () => {
  unit = await makeTestUnit();
});

async function makeContext(): Promise<{ context: ApiContext; logged: unknown[] }> {
  const store = await openStore((await databaseForThisTest()).url);
  const logged: unknown[] = [];
  const context: ApiContext = {
    config: { publicUrl: 'https://reports.example' },
    store,
    roster: { current: () => unit },
    interview: (language) => (language === 'en' ? { version: 1 } : undefined),
    assets: { load: async () => undefined, find: () => undefined },
    challengeSecret: 'a secret of at least thirty-two characters',
    wakeOutbox: () => undefined,
    clock: () => new Date(),
    log: (...event) => logged.push(event),
  };
  return { context, logged };
}

test('ready with a database and a valid roster; what is missing is named; alive all the time', async () => {
  const { context } = await makeContext();
  const app = createApi(context);
  expect((await app.request('/readyz')).status).toBe(200);

  const later = createApi({ ...context, clock: () => new Date('2099-01-01') });
  expect(await (await later.request('/readyz')).json()).toEqual({ status: 'failing', failing: ['roster'] });
  expect((await later.request('/v1/roster')).status).toBe(200);

  const none = createApi({ ...context, roster: { current: () => null } });
  expect((await none.request('/readyz')).status).toBe(503);
  const unavailable = await none.request('/v1/roster');
  expect([unavailable.status, unavailable.headers.get('retry-after')]).toEqual([503, '5']);

  await context.store.close();
  expect(await (await app.request('/readyz')).json()).toEqual({ status: 'failing', failing: ['database'] });
  expect((await app.request('/healthz')).status).toBe(200);
});

test('by https, answers ask for https from then on', async () => {
  const { context } = await makeContext();
  const reply = await createApi(context).request('/healthz');
  expect(reply.headers.get('strict-transport-security')).toContain('max-age=31536000');
  await context.store.close();
});

test('an unexpected fault is 500 without a word of it, and logged by class alone', async () => {
  const { context, logged } = await makeContext();
  const app = createApi({
    ...context,
    interview: () => {
      throw new TypeError('SECRET words of a fault');
    },
  });
  const reply = await app.request('/v1/interview');
  expect(reply.status).toBe(500);
  expect(await reply.text()).not.toContain('SECRET');
  expect(logged).toHaveLength(1);
  await context.store.close();
});

test('the interview is given by language', async () => {
  const { context } = await makeContext();
  const app = createApi(context);
  expect(await (await app.request('/v1/interview')).json()).toEqual({ version: 1 });
  expect((await app.request('/v1/interview?lang=cy')).status).toBe(404);
  await context.store.close();
});
