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

/**
 * Queues on Redis or Valkey. Opening waits for the first attempt to connect,
 * however it ends, and does not fail when Redis is away.
 */
export async function openRedisTransport(url: string, onError: (error: Error) => void): Promise<Transport> {
  const producer = new Redis(url, {
    ...shared,
    commandTimeout: COMMAND_TIMEOUT_MS,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
  });
  producer.on('error', onError);
  /** Made with the first worker: a process that only adds jobs needs none. A worker waits until Redis is back. */
  let worker: Redis | undefined;
  const workerConnection = (): Redis => {
    worker ??= new Redis(url, { ...shared, maxRetriesPerRequest: null }).on('error', onError);
    return worker;
  };
  await new Promise<void>((resolve) => {
    producer.once('ready', () => resolve());
    producer.once('close', () => resolve());
  });
  return {
    kind: 'redis',
    createQueue: (name) => new Queue(name, { connection: producer, prefix: KEY_PREFIX }),
    createWorker: (name, processor, settings) =>
      new Worker(name, processor, { ...settings, connection: workerConnection(), prefix: KEY_PREFIX }),
    ready: () => producer.status === 'ready',
    forgetEvents: async (name) => {
      if (producer.status !== 'ready') return;
      await producer.xtrim(`${KEY_PREFIX}:${name}:events`, 'MAXLEN', 0);
    },
    close: async () => {
      producer.disconnect();
      worker?.disconnect();
    },
  };
}
