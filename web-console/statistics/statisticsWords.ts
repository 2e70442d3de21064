const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });

const DAY_HOURS = 24;
const DAYS_FROM_HOURS = 72;

export const monthWords = (month: number): string => MONTH.format(Date.UTC(2000, month - 1));

/** "5 h", "4 days"; nothing for fewer than five reports. */
export function hoursWords(hours: number | null): string {
  if (hours === null) return 'fewer than 5 reports';
  return hours < DAYS_FROM_HOURS ? `${hours} h` : `${Math.round(hours / DAY_HOURS)} days`;
}
