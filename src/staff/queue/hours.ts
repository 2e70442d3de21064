import { receivedHour } from '../../intake/receivedHour.ts';

const HOUR_MS = 3_600_000;

/** The end of the hour that a moment is in: what is kept of somebody's activity. */
export function endOfHour(moment: Date): Date {
  return new Date(receivedHour(moment).getTime() + HOUR_MS);
}

/**
 * When something was done to a report, for the audit: in the hour in which the report came that hour alone, since a finer
 * time would narrow down when it was written.
 */
export function auditTime(reportHour: Date, now: Date): Date {
  const hour = receivedHour(now);
  return hour.getTime() === reportHour.getTime() ? hour : now;
}
