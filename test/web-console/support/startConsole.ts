import { createHash } from 'node:crypto';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { serve } from '@hono/node-server';
import { bundle } from '../../../build/bundle.ts';
import type { Asset, Assets, CurrentRoster } from '../../../src/api/context.ts';
import { createApi } from '../../../src/api/createApi.ts';
import { reportId } from '../../../src/envelope/id.ts';
import { receivedHour } from '../../../src/intake/receivedHour.ts';
import { composeReport } from '../../../src/report/compose.ts';
import type { Report } from '../../../src/report/report.ts';
import { generateReporterKey, readPublicKey } from '../../../src/seal/keys.ts';
import { seal } from '../../../src/seal/seal.ts';
import { createSignInLink } from '../../../src/staff/createSignInLink.ts';
import type { Role } from '../../../src/staff/roles/roles.ts';
import { insertReports } from '../../../src/store/insertReports.ts';
import { openStore, type Store } from '../../../src/store/openStore.ts';
import type { StaffRole } from '../../../src/store/staffTables.ts';
import { clocksOf } from '../../../src/triage/clocksOf.ts';
import { enterQueue } from '../../../src/triage/enterQueue.ts';
import { englandWales } from '../../../src/triage/rules/england-wales.ts';
import { portOf } from '../../support/portOf.ts';
import type { ConsoleUnit } from './consoleUnit.ts';

/** The API with the console's bundles, listening, and what a test puts into it. */
export interface RunningConsole {
  origin: string;
  store: Store;
  unit: ConsoleUnit;
  /** The service's clock and roster, which a test may change. */
  service: { now: () => Date; roster: CurrentRoster | null };
  /** The address of the console with a fresh sign-in link. */
  link(name: string, role?: StaffRole, roles?: readonly Role[]): Promise<string>;
  /** Seals a report to its desk and puts it into the queue; gives its id. */
  add(report: Report, options?: AddOptions): Promise<string>;
  /** Puts sealed bytes into the queue as they are. */
  addSealed(sealed: Uint8Array, options?: AddOptions): Promise<string>;
  /** Waits until every request is answered: truncating tables under one that a closed window left can end in a deadlock. */
  quiet(): Promise<void>;
  close(): Promise<void>;
}

export interface AddOptions {
  desk?: string;
  channel?: string;
  priority?: boolean;
  hoursAgo?: number;
  /** Leave the reporter's one-time signature out. */
  unsigned?: boolean;
}

const HOUR_MS = 3_600_000;
const root = join(import.meta.dirname, '../../..');
const startClocks = clocksOf(englandWales);

export async function startConsole(databaseUrl: string, unit: ConsoleUnit): Promise<RunningConsole> {
  const store = await openStore(databaseUrl);
  const service: RunningConsole['service'] = {
    now: () => new Date(),
    roster: { signed: unit.signed, roster: unit.roster, rootFingerprint: unit.rootFingerprint },
  };
  const assets = await consoleAssets();
  let api: ReturnType<typeof createApi> | undefined;
  const inHand = new Set<Promise<unknown>>();
  const server = serve({
    fetch: (request, env) => {
      const answer = Promise.resolve(api?.fetch(request, env) ?? new Response(null, { status: 503 }));
      const isDone = (): void => void inHand.delete(answer);
      inHand.add(answer);
      answer.then(isDone, isDone);
      return answer;
    },
    hostname: '127.0.0.1',
    port: 0,
  }) as Server;
  const port = await portOf(server);
  const origin = `http://localhost:${port}`;
  api = createApi({
    config: { publicUrl: origin },
    store,
    roster: { current: () => service.roster },
    interview: () => undefined,
    assets,
    challengeSecret: 'a secret of a test',
    wakeOutbox: () => undefined,
    clock: () => service.now(),
    log: () => undefined,
  });

  const addSealed: RunningConsole['addSealed'] = async (sealed, options = {}) => {
    const id = await reportId(sealed);
    const random = (bytes: number): Uint8Array => crypto.getRandomValues(new Uint8Array(bytes));
    await insertReports(store, [
      {
        id: Buffer.from(id, 'hex'),
        desk: options.desk ?? 'ccu',
        channel: options.channel ?? 'chat',
        sealed,
        receivedHour: receivedHour(new Date(service.now().getTime() - (options.hoursAgo ?? 0) * HOUR_MS)),
        priority: options.priority ?? false,
        mailboxToken: random(32),
        mailboxKey: random(64),
        challengeDigest: random(32),
      },
    ]);
    await enterQueue(store, startClocks, Buffer.from(id, 'hex'));
    return id;
  };

  return {
    origin,
    store,
    unit,
    service,
    link: async (name, role, roles) =>
      `${origin}/console#sign-in=${await createSignInLink(store, name, service.now(), role, roles)}`,
    addSealed,
    add: async (report, options = {}) => {
      const reporter = await generateReporterKey();
      const bytes = await composeReport(report, options.unsigned ? {} : reporter);
      const desk = unit.roster.desks.find((candidate) => candidate.id === report.desk);
      const keys = await Promise.all((desk?.members ?? []).map((member) => readPublicKey(member.key)));
      return addSealed(await seal(bytes, keys), { desk: report.desk, channel: report.channel, ...options });
    },
    quiet: async () => {
      while (inHand.size > 0) await Promise.allSettled(inHand);
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
      await store.close();
    },
  };
}

/** Builds the console as `npm run build` does, without the widget. */
async function consoleAssets(): Promise<Assets> {
  const opener = built('opener', await bundle({ entry: join(root, 'web-console/opener/main.ts') }));
  const sealer = built(
    'call-sealer',
    await bundle({ entry: join(root, 'web-console/sealer/main.ts'), sealsOnly: true }),
  );
  const indexer = built('indexer', await bundle({ entry: join(root, 'web-console/search/indexer/main.ts') }));
  const printer = built('printer', await bundle({ entry: join(root, 'web-console/out/printer/main.ts') }));
  const define = {
    __OPENER__: referenceTo(opener),
    __CALL_SEALER__: referenceTo(sealer),
    __INDEXER__: referenceTo(indexer),
    __PRINTER__: referenceTo(printer),
  };
  const page = built('console', await bundle({ entry: join(root, 'web-console/main.tsx'), define }));
  const files = new Map([opener, sealer, indexer, printer, page].map((file) => [file.path, file]));
  return {
    load: async (path) => files.get(path)?.asset,
    find: (name) => [opener, page].find((file) => file.name === name),
  };
}

const referenceTo = ({ path, integrity }: { path: string; integrity: string }) => ({ path, integrity });

function built(name: string, content: Uint8Array): { name: string; path: string; integrity: string; asset: Asset } {
  const body = Uint8Array.from(content);
  const digest = createHash('sha384').update(body);
  const base64 = digest.copy().digest('base64');
  return {
    name,
    path: `/assets/${name}.${digest.digest('hex').slice(0, 16)}.js`,
    integrity: `sha384-${base64}`,
    asset: {
      contentType: 'text/javascript; charset=utf-8',
      body,
      gzip: Uint8Array.from(gzipSync(body)),
      brotli: Uint8Array.from(brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })),
      etag: `"${base64}"`,
      immutable: true,
    },
  };
}
