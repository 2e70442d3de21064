import type { Period } from './rules/rulePack.ts';
import type { IsWorkingDay } from './working-days.ts';
import { fromWallTime, toWallTime, type WallTime } from './zonedTime.ts';

const HOUR_MS = 3_600_000;

/**
 * The end of a period that starts at `start`.
 *
 * Hours are elapsed hours. Days and months end at the same time of day, so that
 * a day is 23 or 25 hours long when the clocks change; a month without that day
 * ends on its last. Working days begin after the day of the start and run out
 * at 23:59:59 of the last one.
 */
export function addPeriod(start: Date, period: Period, timeZone: string, isWorkingDay: IsWorkingDay): Date {
  if ('hours' in period) return new Date(start.getTime() + period.hours * HOUR_MS);
  const wall = toWallTime(start, timeZone);
  if ('days' in period) return fromWallTime({ ...wall, day: wall.day + period.days }, timeZone);
  if ('months' in period) return fromWallTime(addMonths(wall, period.months), timeZone);
  return fromWallTime(addWorkingDays(wall, period.workingDays, isWorkingDay), timeZone);
}

function addMonths(wall: WallTime, months: number): WallTime {
  const lastDay = new Date(Date.UTC(wall.year, wall.month + months, 0)).getUTCDate();
  return { ...wall, month: wall.month + months, day: Math.min(wall.day, lastDay) };
}

function addWorkingDays(wall: WallTime, count: number, isWorkingDay: IsWorkingDay): WallTime {
  let { day } = wall;
  for (let left = count; left > 0; ) {
    day += 1;
    if (isWorkingDay(wall.year, wall.month, day)) left -= 1;
  }
  return { ...wall, day, hour: 23, minute: 59, second: 59 };
}
