import { receivedHour } from '../../intake/receivedHour.ts';

const HOUR_MS = 3_600_000;

/** The end of the hour that a moment is in: what is kept of somebody's activity. */
export function endOfHour(moment: Date): Date {
  return new Date(receivedHour(moment).getTime() + HOUR_MS);
}
