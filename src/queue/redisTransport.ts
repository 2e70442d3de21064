import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { KEY_PREFIX } from './jobs.ts';
import type { Transport } from './transport.ts';

/** Redis is next to the service: a connection that takes longer will not come. */
const CONNECT_TIMEOUT_MS = 3_000;

/** Adding a batch takes milliseconds; after this the batch is tried again from the outbox. */
const COMMAND_TIMEOUT_MS = 5_000;

/** Often enough that work starts within a second or two of Redis being back. */
const MAX_RECONNECT_DELAY_MS = 1_000;
const RECONNECT_STEP_MS = 100;

const shared = {
  connectTimeout: CONNECT_TIMEOUT_MS,
  keepAlive: 10_000,
  /** What BullMQ is written and tested against; ioredis would choose 3. */
  protocol: 2 as const,
  retryStrategy: (times: number) => Math.min(times * RECONNECT_STEP_MS, MAX_RECONNECT_DELAY_MS),
};

/** Queues on Redis or Valkey. Opening does not wait for it and does not fail when it is away. */
export function openRedisTransport(url: string, onError: (error: Error) => void): Transport {
  const producer = new Redis(url, {
    ...shared,
    commandTimeout: COMMAND_TIMEOUT_MS,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
  });
  const worker = new Redis(url, { ...shared, maxRetriesPerRequest: null, lazyConnect: true });
  for (const connection of [producer, worker]) connection.on('error', onError);
  return {
    kind: 'redis',
    createQueue: (name) => new Queue(name, { connection: producer, prefix: KEY_PREFIX }),
    createWorker: (name, processor, settings) =>
      new Worker(name, processor, { ...settings, connection: worker, prefix: KEY_PREFIX }),
    ready: () => producer.status === 'ready',
    forgetEvents: async (name) => {
      if (producer.status !== 'ready') return;
      await producer.xtrim(`${KEY_PREFIX}:${name}:events`, 'MAXLEN', 0);
    },
    close: async () => {
      producer.disconnect();
      worker.disconnect();
    },
  };
}
