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

/** Prepares a rule pack's clocks; the result is pure. */
export function clocksOf(rules: RulePack): StartClocks {
  const isWorkingDay = workingDaysOf(rules.holidays);
  return (receivedHour, priority) =>
    rules.clocks.map((rule) => ({
      kind: rule.kind,
      dueAt: addPeriod(receivedHour, rule.within[priority], rules.timeZone, isWorkingDay),
    }));
}
