import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Envelope } from '../../src/envelope/envelope.ts';
import type { Roster } from '../../src/roster/roster.ts';
import { createHttpClient, type HttpClient } from '../support/http.ts';
import { liveBytes, WATCHED_NODE } from '../support/liveMemory.ts';
import { fetchRoster, prepareReport, sendReport, spendEffort } from '../support/reporter.ts';
import { type RunningService, startService } from '../support/service.ts';
import { openRecord } from '../support/unitService.ts';
import { malformedRequests } from './malformed/requests.ts';
import { faultOf } from './malformed/send.ts';
import { MARK } from './malformed/values.ts';

const ENVELOPES = Number(process.env.CANDOUR_TEST_MALFORMED ?? 10_000);

/** Sent at once: parsing, checking and hanging up overlap as under a real flood. */
const AT_ONCE = 10;

/** By then every kind has come often enough that code is compiled and caches are full. */
const WARM_UP = Math.ceil((ENVELOPES * 0.3) / AT_ONCE) * AT_ONCE;

/** What may be held more at the end than after the warm-up: less than the text of a hundred envelopes. */
const MAX_GROWTH_BYTES = 2 * 1024 * 1024;

let service: RunningService;
let client: HttpClient;
let roster: Roster;
beforeAll(async () => {
  service = await startService({ env: WATCHED_NODE });
  client = createHttpClient(service.origin);
  roster = await fetchRoster(client);
});
afterAll(async () => {
  client?.close();
  await service?.remove();
});

test(`${ENVELOPES} malformed envelopes: each refused in known words, none kept, memory flat`, {
  timeout: 300_000,
}, async () => {
  const { pid } = service;
  const said = service.output();
  let warm = 0;
  let sent = 0;
  const batches = fc.array(malformedRequests(await goodEnvelope()), { minLength: AT_ONCE, maxLength: AT_ONCE });
  await fc.assert(
    fc.asyncProperty(batches, async (requests) => {
      const faults = await Promise.all(requests.map((request) => faultOf(client, service.origin, request)));
      expect(faults.map((fault, index) => fault && `${requests[index]?.kind}: ${fault}`).filter(Boolean)).toEqual([]);
      sent += AT_ONCE;
      if (sent === WARM_UP) warm = await liveBytes(service);
    }),
    { numRuns: ENVELOPES / AT_ONCE },
  );
  expect(sent).toBe(ENVELOPES);
  const growth = (await liveBytes(service)) - warm;
  expect(growth, 'bytes held more than after the warm-up').toBeLessThan(MAX_GROWTH_BYTES);
  expect(service.output().slice(said.length)).not.toContain(MARK);

  expect(await countHeld()).toBe(0);
  const honest = await prepareReport(roster, 'ccu', 'After the storm');
  expect(await sendReport(client, honest)).toMatchObject({ status: 201 });
  expect(service.pid).toBe(pid);
  expect((await client.ask('/readyz')).status).toBe(200);
});

/** A good envelope whose challenge has been solved and is never spent, since it is never sent as it is. */
async function goodEnvelope(): Promise<Envelope> {
  const { unsent } = await prepareReport(roster, 'ccu', 'A report that is never sent');
  return { ...unsent, challenge: await spendEffort(client) };
}

async function countHeld(): Promise<number | undefined> {
  const store = await openRecord(service);
  const { rows } = await store.pool.query<{ held: number }>('SELECT count(*)::int AS held FROM report');
  await store.close();
  return rows[0]?.held;
}
