import { addPeriod } from './addPeriod.ts';
import { type FlagCode, SAFEGUARDING } from './rules/case/flags.ts';
import type { Priority, RulePack } from './rules/rulePack.ts';
import { workingDaysOf } from './working-days.ts';
import { fromWallTime, toWallTime } from './zonedTime.ts';

/** The end of the calendar day after the day on which it became clear that a case must be referred. */
export function referralDeadline(clearAt: Date, timeZone: string): Date {
  const wall = toWallTime(clearAt, timeZone);
  return fromWallTime({ ...wall, day: wall.day + 1, hour: 23, minute: 59, second: 59 }, timeZone);
}

/** From then on a clock is amber: half of its time is gone. */
export function amberAt(start: Date, due: Date): Date {
  return new Date((start.getTime() + due.getTime()) / 2);
}

/** By when somebody must have opened what has waited at a desk since `start`: as soon as the rules want it of a new report. */
export function firstOpenBy(start: Date, priority: Priority, rules: RulePack): Date {
  const within = rules.clocks.find(({ kind }) => kind === 'first_open')?.within[priority] ?? { days: 1 };
  return addPeriod(start, within, rules.timeZone, workingDaysOf(rules.holidays));
}

/** By when somebody must be made safe: the soonest of what the flags give. Undefined without such a flag. */
export function safeguardingDeadline(flags: readonly FlagCode[], start: Date, rules: RulePack): Date | undefined {
  const isWorkingDay = workingDaysOf(rules.holidays);
  const due = SAFEGUARDING.filter(({ flag }) => flags.includes(flag)).map(({ within }) =>
    addPeriod(start, within, rules.timeZone, isWorkingDay).getTime(),
  );
  return due.length > 0 ? new Date(Math.min(...due)) : undefined;
}
