import type { NewJob, QueueName } from '../queue/jobs.ts';

/** What an accepted report leaves in the outbox: put it in its desk's queue. */
export const TRIAGE_TOPIC = 'triage' satisfies QueueName;

/** The triage job of a report: the same id however often it is made. */
export function triageJobOf(reportId: Uint8Array): NewJob<'triage'> {
  const hex = Buffer.from(reportId).toString('hex');
  return { id: `triage-${hex}`, data: { reportId: hex } };
}
