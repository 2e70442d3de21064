import { receivedHour } from '../../intake/receivedHour.ts';

/** The time that is kept of what a member does: in the hour of arrival that hour alone, since a finer one narrows it down. */
export function keptTime(arrivedHour: Date, now: Date): Date {
  const hour = receivedHour(now);
  return hour.getTime() === arrivedHour.getTime() ? hour : now;
}
