import { closeWithin } from './closeWithin.ts';
import { QueueUnavailableError } from './errors.ts';
import { jobOptions } from './jobOptions.ts';
import type { NewJob, QueueName } from './jobs.ts';
import type { LibraryQueue, Transport } from './transport.ts';
import { within } from './within.ts';

/** Longer than any command's own limit, so that it only fires when the library itself waits. */
const ADD_TIMEOUT_MS = 8_000;
const CLOSE_TIMEOUT_MS = 2_000;

export interface Producer {
  add<Name extends QueueName>(name: Name, jobs: readonly NewJob<Name>[]): Promise<void>;
  size(name: QueueName): Promise<number>;
  close(): Promise<void>;
}

/**
 * Adds jobs, and gives up soon when it cannot. A library queue whose first
 * contact failed stays broken, so after any failure a new one is made.
 */
export function createProducer(transport: Transport): Producer {
  const queues = new Map<QueueName, LibraryQueue>();

  const open = (name: QueueName): LibraryQueue => {
    const known = queues.get(name);
    if (known !== undefined) return known;
    const queue = transport.createQueue(name);
    queue.on('error', () => undefined);
    queues.set(name, queue);
    return queue;
  };

  const attempt = async <T>(name: QueueName, run: (queue: LibraryQueue) => Promise<T>): Promise<T> => {
    if (!transport.ready()) throw new QueueUnavailableError('The queue cannot be reached.');
    const queue = open(name);
    try {
      return await within(ADD_TIMEOUT_MS, run(queue), () => new QueueUnavailableError('The queue did not answer.'));
    } catch (cause) {
      if (queues.get(name) === queue) queues.delete(name);
      void closeWithin(CLOSE_TIMEOUT_MS, queue);
      throw new QueueUnavailableError('The queue did not take the jobs.', { cause });
    }
  };

  return {
    add: async (name, jobs) => {
      const now = Date.now();
      const bulk = jobs.map((job) => ({ name, data: job.data, opts: jobOptions(job.id, now, job.dueAt?.getTime()) }));
      await attempt(name, (queue) => queue.addBulk(bulk));
    },
    size: async (name) => {
      const counts = await attempt(name, (queue) => queue.getJobCounts());
      const { completed = 0, failed = 0, ...open } = counts;
      return Object.values(open).reduce((sum, count) => sum + count, 0);
    },
    close: async () => {
      await Promise.all([...queues.values()].map((queue) => closeWithin(CLOSE_TIMEOUT_MS, queue)));
      queues.clear();
    },
  };
}
