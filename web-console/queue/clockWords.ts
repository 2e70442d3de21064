import type { QueuedReport, ReportClock } from '../../src/staff/wire.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Up to two days are counted in hours, since shifts are. */
const HOURS_UNTIL = 48;

/** Under this many hours the minutes count too. */
const MINUTES_UNTIL = 3;

/** How a clock stands. `soon`: more than half of its time is gone. */
export type ClockTone = 'met' | 'late' | 'fine' | 'soon' | 'overdue';

const DUTIES: Record<string, string> = {
  danger: 'Danger',
  first_open: 'First open',
  desk_open: 'First open at this desk',
  acknowledgement: 'Acknowledgement',
  assessment: 'Assessment',
  feedback: 'Feedback',
  safeguarding: 'Safeguarding',
  iopc_referral: 'IOPC referral',
  dormant: 'Dormant mailbox',
};

/** Names the duty that a clock is for. */
export function dutyWords(kind: string): string {
  return DUTIES[kind] ?? kind.charAt(0).toUpperCase() + kind.slice(1).replaceAll('_', ' ');
}

/**
 * How a clock stands at `now`. A duty's hour
 * is rounded down: one done in the hour that begins with its due time was late.
 */
export function clockTone(clock: ReportClock, now: number): ClockTone {
  const due = Date.parse(clock.dueAt);
  if (clock.metAt !== null) return Date.parse(clock.metAt) >= due ? 'late' : 'met';
  if (now >= due) return 'overdue';
  const start = Date.parse(clock.startedAt);
  return now - start > (due - start) / 2 ? 'soon' : 'fine';
}

/** Says how a clock stands, without its duty. The words alone tell every tone from every other. */
export function clockWords(clock: ReportClock, now: number): string {
  const left = Date.parse(clock.dueAt) - now;
  switch (clockTone(clock, now)) {
    case 'met':
      return 'done in time';
    case 'late':
      return 'done late';
    case 'overdue':
      return `overdue by ${lengthWords(-left)}`;
    case 'soon':
      return `due soon, in ${lengthWords(left)}`;
    case 'fine':
      return `due in ${lengthWords(left)}`;
  }
}

/** The clock to look at first: the open one that is due the soonest. */
export function nextClock(report: QueuedReport): ReportClock | undefined {
  return report.clocks
    .filter((clock) => clock.metAt === null)
    .sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt))[0];
}

/** A length of time in words, never more than there is: "40 min", "2 h 10 min", "31 h", "6 days". */
export function lengthWords(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / MINUTE_MS);
  if (minutes < 1) return 'less than a minute';
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(milliseconds / HOUR_MS);
  const rest = minutes % 60;
  if (hours < MINUTES_UNTIL) return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
  if (hours < HOURS_UNTIL) return `${hours} h`;
  return `${Math.floor(milliseconds / DAY_MS)} days`;
}
