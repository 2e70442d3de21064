import type { LogEvent } from '../log/logEvent.ts';
import type { Store } from '../store/openStore.ts';
import { closeWithin } from './closeWithin.ts';
import { createProducer } from './createProducer.ts';
import { createWorker, type JobHandler, type RunningWorker } from './createWorker.ts';
import type { NewJob, QueueName } from './jobs.ts';
import { openPostgresTransport } from './postgresTransport.ts';
import { openRedisTransport } from './redisTransport.ts';

/**
 * Closing waits for every connection to be handed back, and a library worker that is closed while it makes its listening
 * connection never hands that one back.
 */
const CLOSE_TIMEOUT_MS = 2_000;

export interface QueueConfig {
  /** Redis or Valkey; without it the queues live on the store's database. */
  readonly url?: string | undefined;
  readonly store: Store;
  readonly log: LogEvent;
}

export interface JobQueue {
  readonly kind: 'postgres' | 'redis';
  /** @throws QueueUnavailableError soon when the jobs may not have been taken; adding them again is harmless. */
  add<Name extends QueueName>(name: Name, jobs: readonly NewJob<Name>[]): Promise<void>;
  /** Starts doing a queue's jobs. */
  work<Name extends QueueName>(name: Name, handler: JobHandler<Name>, concurrency: number): RunningWorker;
  /** Unfinished jobs in the queue. */
  size(name: QueueName): Promise<number>;
  /** Closes producers and connections; running workers are closed by who started them, before. */
  close(): Promise<void>;
}

/** Opens the job queues. It does not fail when Redis is away, nor wait for it to come. */
export async function openQueue(config: QueueConfig): Promise<JobQueue> {
  const onError = (error: Error): void => config.log('queue.connection-error', error);
  const transport =
    config.url === undefined
      ? await openPostgresTransport(config.store, onError)
      : await openRedisTransport(config.url, onError);
  const producer = createProducer(transport);
  return {
    kind: transport.kind,
    add: (name, jobs) => producer.add(name, jobs),
    work: (name, handler, concurrency) => createWorker(transport, name, handler, { concurrency, log: config.log }),
    size: (name) => producer.size(name),
    close: async () => {
      await producer.close();
      await closeWithin(CLOSE_TIMEOUT_MS, transport);
    },
  };
}
