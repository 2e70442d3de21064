import { readConfig } from '../../src/config/config.ts';
import { notifyByMail } from '../../src/mail/deliveries/notifyByMail.ts';
import { domainOf } from '../../src/mail/message/headers.ts';
import type { MailOut } from '../../src/mail/openMail.ts';
import { type MailSettings, mailSettingsSchema } from '../../src/mail/settings/shape.ts';
import { openRelay } from '../../src/mail/transport/openRelay.ts';
import { startDispatcher } from '../../src/outbox/startDispatcher.ts';
import { openQueue } from '../../src/queue/openQueue.ts';
import { openStore, type Store } from '../../src/store/openStore.ts';
import { notifyAll, notifyByLog } from '../../src/triage/alarms/notify.ts';
import { startWorkers } from '../../workers/queue/startWorkers.ts';
import { keepSealed } from './keepSealed.ts';
import { createTestDatabase } from './postgres.ts';
import { startQueueUnderTest } from './queue.ts';

export const FROM = 'candour@report.example.org';

/** Base64 in it stands for 24 bytes. */
export const WEBHOOK_SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';

export type Desks = Record<string, object>;

/** The settings as MAIL_FILE would give them. */
export function settingsFor(desks: Desks, more: object = {}): MailSettings {
  const { caFile: _, dkim: __, ...settings } = mailSettingsSchema.parse({ v: 1, from: FROM, desks, ...more });
  return settings;
}

/** What is sent by the relay at this URL. */
export function mailBy(relayUrl: string | undefined, settings: MailSettings): MailOut {
  const { relay } = readConfig({ SMTP_RELAY_URL: relayUrl }, { cwd: '/', isRoot: false });
  const { from, ca, dkim } = settings;
  return { settings, relay: relay && openRelay(relay, { name: domainOf(from), ca, dkim }) };
}

/** Database, queue and outbox of a test, with workers that it starts and stops. */
export interface Outgoing {
  store: Store;
  /** Events of the log. */
  logged: string[];
  /** Starts the workers of one process; closed with the rest unless the test closes it. */
  work(mail: MailOut | undefined, clock?: () => Date): { close(): Promise<void> };
  /** Puts reports into the record as intake does; gives them sealed, by id. */
  accept(sealed: readonly Uint8Array[], desk?: string): Promise<string[]>;
  deliveries(): Promise<DeliveryRow[]>;
  /** Makes everything that waits due, as if its time had come, whoever held it. */
  letTimePass(): Promise<void>;
  close(): Promise<void>;
}

export interface DeliveryRow {
  id: string;
  way: string;
  recipient: string;
  desk: string;
  report: string | null;
  state: string;
  attempts: number;
  next_attempt_at: Date | null;
  code: string | null;
}

const ROWS = `SELECT encode(id, 'hex') AS id, way, recipient, desk, encode(report_id, 'hex') AS report, state, attempts,
  next_attempt_at, code FROM delivery ORDER BY recipient, id`;

/** Opens a database and the queue under test, and dispatches what is accepted. */
export async function openOutgoing(): Promise<Outgoing> {
  const database = await createTestDatabase();
  const redis = await startQueueUnderTest();
  const store = await openStore(database.url);
  const logged: string[] = [];
  const log = (event: string): void => void logged.push(event);
  const queue = await openQueue({ url: redis?.url, store, log });
  const dispatcher = startDispatcher({ store, queue, log });
  const running = new Set<{ close(): Promise<void> }>();
  return {
    store,
    logged,
    work: (mail, clock = () => new Date()) => {
      const inLog = notifyByLog(log);
      const notify = mail ? notifyAll(notifyByMail(mail.settings, clock), inLog) : inLog;
      const workers = startWorkers({ store, queue, log, mail, notify, clock });
      const one = {
        close: async () => {
          if (running.delete(one)) await workers.close();
        },
      };
      running.add(one);
      return one;
    },
    accept: async (sealed, desk = 'ccu') => {
      const ids = await keepSealed(store, sealed, desk);
      dispatcher.wake();
      return ids;
    },
    deliveries: async () => (await store.pool.query<DeliveryRow>(ROWS)).rows,
    letTimePass: async () => {
      await store.pool.query(
        'UPDATE delivery SET next_attempt_at = now(), claimed_until = NULL WHERE next_attempt_at IS NOT NULL',
      );
    },
    close: async () => {
      for (const workers of [...running]) await workers.close();
      await dispatcher.close();
      await queue.close();
      await store.close();
      await redis?.remove();
      await database.drop();
    },
  };
}
