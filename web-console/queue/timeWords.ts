/** Where the desks work; a console opened elsewhere still shows their time. */
const ZONE = 'Europe/London';

const day = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, weekday: 'short', day: 'numeric', month: 'short' });
const dayWithYear = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});
const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const calendarDay = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE });

/** A time as a colleague would say it: "today 14:00", "yesterday 09:00", "Thu 12 Nov 14:00". */
export function momentWords(iso: string, now: number): string {
  const moment = new Date(iso);
  return `${wordsOfDay(moment, new Date(now))} ${clock.format(moment)}`;
}

/** The time of day alone: "14:05". */
export function clockTime(moment: number): string {
  return clock.format(moment);
}

/** A day as a colleague would say it: "tomorrow", "Thu 3 Dec". */
export function dayWords(iso: string, now: number): string {
  return wordsOfDay(new Date(iso), new Date(now));
}

function wordsOfDay(moment: Date, now: Date): string {
  const distance = (Date.parse(calendarDay.format(moment)) - Date.parse(calendarDay.format(now))) / 86_400_000;
  if (distance === 0) return 'today';
  if (distance === -1) return 'yesterday';
  if (distance === 1) return 'tomorrow';
  const sameYear = calendarDay.format(moment).slice(0, 4) === calendarDay.format(now).slice(0, 4);
  return (sameYear ? day : dayWithYear).format(moment).replaceAll(',', '');
}

/** The calendar day in London of so many days from now, `YYYY-MM-DD`, as a date field takes it. */
export function calendarDayIn(days: number, now: number): string {
  const [year = 0, month = 0, date = 0] = calendarDay.format(new Date(now)).split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10);
}
