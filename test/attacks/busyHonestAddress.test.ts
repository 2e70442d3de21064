import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Challenge } from '../../src/challenge/challenge.ts';
import { MIN_TRIES } from '../../src/challenge/difficulty.ts';
import { solve } from '../../src/challenge/solve.ts';
import { type ApiInProcess, startApiInProcess } from '../support/apiInProcess.ts';
import { createHttpClient } from '../support/http.ts';
import { type PreparedReport, postEnvelope, prepareReport } from '../support/reporter.ts';

/** A whole force behind one address: its shift room, a library, an exit of Tor. */
const REPORTS_IN_THE_HOUR = 1_000;
const ADDRESS = '127.44.3.2';
const HOUR_MS = 3_600_000;

/** As many at once as a burst leaves on this machine's cores. */
const AT_ONCE = 4;

/** More than the calm load of a minute, challenges and reports taken together. */
const BURST = 80;

let api: ApiInProcess;
beforeAll(async () => {
  api = await startApiInProcess();
});
afterAll(() => api?.close());

test(`${REPORTS_IN_THE_HOUR} honest reports in one hour from one address all land, at the least effort`, {
  timeout: 400_000,
}, async () => {
  const client = createHttpClient(api.origin, { localAddress: ADDRESS });
  const start = api.clock.now.getTime();
  const statuses: number[] = [];
  const triesAsked: number[] = [];
  for (let sent = 0; sent < REPORTS_IN_THE_HOUR; sent++) {
    api.clock.now = new Date(start + (sent * HOUR_MS) / REPORTS_IN_THE_HOUR);
    const { unsent } = await prepareReport(api.unit.roster, 'ccu', `Report ${sent}`);
    const challenge = await client.json<Challenge>('/v1/challenge');
    triesAsked.push(challenge.parameters.data.tries);
    statuses.push((await postEnvelope(client, { ...unsent, challenge: await solve(challenge) })).status);
  }
  client.close();
  expect(new Set(statuses)).toEqual(new Set([201]));
  expect(await held()).toBe(REPORTS_IN_THE_HOUR);
  expect(Math.max(...triesAsked)).toBe(MIN_TRIES);
});

test('a burst from one address costs more effort and is not refused', { timeout: 400_000 }, async () => {
  const client = createHttpClient(api.origin, { localAddress: ADDRESS });
  const before = await held();
  api.clock.now = new Date(api.clock.now.getTime() + HOUR_MS);
  const reports: PreparedReport[] = [];
  for (let n = 0; n < BURST; n++) reports.push(await prepareReport(api.unit.roster, 'ccu', `Burst ${n}`));
  const triesAsked: number[] = [];
  const statuses: number[] = [];
  const sendNext = async (): Promise<void> => {
    for (let next = reports.pop(); next !== undefined; next = reports.pop()) {
      const challenge = await client.json<Challenge>('/v1/challenge');
      triesAsked.push(challenge.parameters.data.tries);
      statuses.push((await postEnvelope(client, { ...next.unsent, challenge: await solve(challenge) })).status);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sendNext));
  client.close();
  expect(new Set(statuses)).toEqual(new Set([201]));
  expect(await held()).toBe(before + BURST);
  expect(Math.max(...triesAsked)).toBeGreaterThan(MIN_TRIES);
});

async function held(): Promise<number> {
  const { rows } = await api.store.pool.query<{ n: number }>('SELECT count(*)::int AS n FROM report');
  return rows[0]?.n ?? -1;
}
