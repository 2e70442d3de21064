import { addPeriod } from './addPeriod.ts';
import type { ClockKind, Priority, RulePack } from './rules/rulePack.ts';
import { workingDaysOf } from './working-days.ts';

/** A deadline that a report starts. */
export interface StartedClock {
  readonly kind: ClockKind;
  readonly dueAt: Date;
}

/** Computes the deadlines of a report from its hour of receipt, which is never later than the receipt itself. */
export type StartClocks = (receivedHour: Date, priority: Priority) => readonly StartedClock[];

/**
 * Prepares a rule pack's clocks. What it gives depends on its arguments alone; that of the latest hour is remembered, as
 * nearly every report is of it and calendars take longer than the rest of its triage.
 */
export function clocksOf(rules: RulePack): StartClocks {
  const isWorkingDay = workingDaysOf(rules.holidays);
  const start: StartClocks = (receivedHour, priority) =>
    rules.clocks.flatMap(({ kind, within }) => {
      const period = within[priority];
      if (period === undefined) return [];
      return [{ kind, dueAt: addPeriod(receivedHour, period, rules.timeZone, isWorkingDay) }];
    });
  let latestHour: number | undefined;
  const ofLatestHour = new Map<Priority, readonly StartedClock[]>();
  return (receivedHour, priority) => {
    if (receivedHour.getTime() !== latestHour) {
      latestHour = receivedHour.getTime();
      ofLatestHour.clear();
    }
    const clocks = ofLatestHour.get(priority) ?? start(receivedHour, priority);
    ofLatestHour.set(priority, clocks);
    return clocks;
  };
}
