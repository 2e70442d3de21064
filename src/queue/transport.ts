import type { JobsOptions, Processor, WorkerOptions } from 'bullmq';
import type { QueueName } from './jobs.ts';

/** The part of the library's queue that is used here, the same on every storage. */
export interface LibraryQueue {
  addBulk(jobs: { name: string; data: unknown; opts: JobsOptions }[]): Promise<unknown>;
  getJobCounts(): Promise<Record<string, number>>;
  close(): Promise<void>;
  disconnect(): Promise<void>;
  on(event: 'error', listener: (error: Error) => void): unknown;
}

/** The part of the library's worker that is used here. */
export interface LibraryWorker {
  waitUntilReady(): Promise<unknown>;
  /** Does jobs until it is closed; rejects when it cannot go on. */
  run(): Promise<void>;
  close(force?: boolean): Promise<void>;
  on(event: 'error', listener: (error: Error) => void): unknown;
}

/** What a worker is made with, besides its connection. */
export type WorkerSettings = Omit<WorkerOptions, 'connection'>;

/** How the queue library reaches its storage; the rest of the folder does not know which it is. */
export interface Transport {
  readonly kind: 'postgres' | 'redis';
  createQueue(name: QueueName): LibraryQueue;
  createWorker(name: QueueName, processor: Processor, settings: WorkerSettings): LibraryWorker;
  /** Whether adding has a chance at the moment; when not, it is not tried. */
  ready(): boolean;
  /** Removes what the library notes beside the jobs: an event log of ids with exact times. */
  forgetEvents(name: QueueName): Promise<void>;
  close(): Promise<void>;
}
