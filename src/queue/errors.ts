/** The queue cannot take or do work at the moment; try again later. */
export class QueueUnavailableError extends Error {
  override readonly name = 'QueueUnavailableError';
}

/**
 * All that a queue is told of a job's failure: BullMQ stores message and stack
 * with the job, and a driver's message can quote the row it was about.
 */
export class JobFailedError extends Error {
  override readonly name = 'JobFailedError';

  constructor() {
    super('The job failed and will be tried again.');
    this.stack = this.message;
  }
}
