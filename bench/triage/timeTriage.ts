import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { createHttpClient } from '../../test/support/http.ts';
import type { Whole } from '../parts/startWhole.ts';

export interface Delays {
  /** Of each report, from the answer 201 to the commit of its triage. */
  readonly milliseconds: readonly number[];
  /** From the first report sent to the last job done. */
  readonly seconds: number;
}

export interface Load {
  readonly atOnce: number;
  /** Pause between the starts of two reports of one lane. */
  readonly everyMs: number;
}

/** Has the database say when a triage commits; a notice leaves with the commit. */
const ANNOUNCE = `
CREATE SCHEMA IF NOT EXISTS bench;
CREATE OR REPLACE FUNCTION bench.announce() RETURNS trigger LANGUAGE plpgsql AS
  $$ BEGIN PERFORM pg_notify('bench_triaged', encode(NEW.report_id, 'hex')); RETURN NULL; END $$;
CREATE OR REPLACE TRIGGER bench_announce AFTER INSERT ON public.triage FOR EACH ROW EXECUTE FUNCTION bench.announce();
LISTEN bench_triaged`;

const PATIENCE_MS = 60_000;

/** Sends the envelopes and waits until each has been triaged. */
export async function timeTriage(
  { database, service }: Whole,
  envelopes: readonly Buffer[],
  load: Load,
): Promise<Delays> {
  const done = new Map<string, number>();
  const listener = new pg.Client({ connectionString: database.url });
  listener.on('notification', ({ payload = '' }) => done.set(payload, performance.now()));
  await listener.connect();
  await listener.query(ANNOUNCE);
  const client = createHttpClient(service.origin);
  const accepted = new Map<string, number>();
  const waiting = envelopes.values();
  const lane = async (): Promise<void> => {
    for (const body of waiting) {
      const next = pause(load.everyMs);
      const reply = await client.ask('/v1/reports', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
      if (reply.status !== 201) throw new Error(`A report was answered ${reply.status}.`);
      accepted.set(JSON.parse(reply.body.toString()).id, performance.now());
      await next;
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: load.atOnce }, lane));
  for (const deadline = Date.now() + PATIENCE_MS; done.size < accepted.size && Date.now() < deadline; ) await pause(10);
  client.close();
  await listener.end();
  const milliseconds = [...accepted].map(([id, time]) =>
    Math.max(0, (done.get(id) ?? Number.POSITIVE_INFINITY) - time),
  );
  return { milliseconds, seconds: (Math.max(...done.values()) - start) / 1_000 };
}
