import { localDate } from '../triage/localDate.ts';

/** Forces, desks and nearly all reporters are in this zone. */
const TIME_ZONE = 'Europe/London';

/** The day of receipt that a reporter is told, `YYYY-MM-DD`: the local day of the hour that is kept. */
export function receivedOn(receivedHour: Date): string {
  return localDate(receivedHour, TIME_ZONE);
}
