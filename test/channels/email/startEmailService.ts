import type { DNSResolver } from '../../../src/channels/email/checkSender.ts';
import type { Received, TakenMail } from '../../../src/channels/email/inbound/mailReceiver.ts';
import { listenForMail, type MailListenerOptions } from '../../../src/channels/email/listenForMail.ts';
import { openSealer } from '../../../src/channels/email/openSealer.ts';
import { LOOPBACK, readPeers } from '../../../src/channels/email/peers.ts';
import { receiveMail } from '../../../src/channels/email/receiveMail.ts';
import { describeEvent, type LoggedEvent } from '../../../src/log/logEvent.ts';
import { type ParsedReport, parseReport } from '../../../src/report/parse.ts';
import { open } from '../../../src/seal/open.ts';
import { ensureSecret } from '../../../src/store/ensureSecret.ts';
import { openStore, type Store } from '../../../src/store/openStore.ts';
import { createTestDatabase } from '../../support/postgres.ts';
import { makeTestUnit, type TestUnit } from '../../support/testUnit.ts';

/** The listener alone, on a database of its own. */
export interface EmailService {
  port: number;
  store: Store;
  unit: TestUnit;
  clock: { now: Date };
  /** What was logged, as it would be written. */
  logged: LoggedEvent[];
  /** What became of each message, in the order of the answers. */
  received: Received[];
  /** Sealed bytes of every report, in any order. */
  sealed(): Promise<Buffer[]>;
  /** Every report, opened with the desk's key. */
  reports(): Promise<ParsedReport[]>;
  /** Messages that were counted, by kind. */
  counts(): Promise<Record<string, number>>;
  close(): Promise<void>;
}

export interface EmailServiceOptions extends Partial<Omit<MailListenerOptions, 'receive' | 'log'>> {
  /** In place of a database of its own. */
  databaseUrl?: string;
  onReport?: (mail: TakenMail) => Promise<void>;
}

/** A DNS that knows nothing and says so. */
export const emptyDns: DNSResolver = async () => {
  throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' });
};

export async function startEmailService({
  databaseUrl,
  onReport,
  ...options
}: EmailServiceOptions = {}): Promise<EmailService> {
  const database = databaseUrl === undefined ? await createTestDatabase() : undefined;
  const store = await openStore(databaseUrl ?? database?.url ?? '');
  const unit = await makeTestUnit();
  const clock = { now: new Date() };
  const logged: LoggedEvent[] = [];
  const received: Received[] = [];
  const log = (event: string, cause?: unknown, count?: number): void => {
    logged.push(describeEvent(event, cause, count));
  };
  const sealer = openSealer(log);
  const current = { signed: unit.signed, roster: unit.roster, rootFingerprint: unit.rootFingerprint };
  const receive = receiveMail({
    store,
    roster: { current: () => current },
    desk: 'ccu',
    secret: await ensureSecret(store, 'email'),
    seal: sealer.seal,
    wakeOutbox: () => undefined,
    clock: () => clock.now,
    ...(onReport && { onReport }),
  });
  const listener = await listenForMail({
    host: '127.0.0.1',
    port: 0,
    lmtp: false,
    tls: undefined,
    mayConnect: () => true,
    isRelay: readPeers(LOOPBACK),
    isRecipient: () => true,
    resolver: emptyDns,
    ...options,
    receive: async (mail) => {
      const what = await receive(mail);
      received.push(what);
      return what;
    },
    log,
  });
  const sealed = async (): Promise<Buffer[]> =>
    (await store.db.selectFrom('report').select('sealed').execute()).map((row) => row.sealed);
  return {
    port: listener.port,
    store,
    unit,
    clock,
    logged,
    received,
    sealed,
    reports: async () =>
      Promise.all((await sealed()).map(async (bytes) => parseReport(await open(bytes, unit.keys.ccu)))),
    counts: async () =>
      Object.fromEntries(
        (await store.db.selectFrom('mail_count').selectAll().execute()).map((row) => [row.kind, row.messages]),
      ),
    close: async () => {
      await listener.close();
      await sealer.close();
      await store.close();
      await database?.drop();
    },
  };
}
