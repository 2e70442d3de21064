import { localDate } from '../triage/localDate.ts';

/** Forces, desks and nearly all reporters are in this zone. */
const TIME_ZONE = 'Europe/London';

let latest: { hour: number; day: string } | undefined;

/**
 * The day of receipt that a reporter is told, `YYYY-MM-DD`: the local day of
 * the hour that is kept. Nearly every call is for the current hour, so the last
 * answer is remembered.
 */
export function receivedOn(receivedHour: Date): string {
  const hour = receivedHour.getTime();
  if (latest?.hour !== hour) latest = { hour, day: localDate(receivedHour, TIME_ZONE) };
  return latest.day;
}
