import { expect, test } from 'vitest';
import { addPeriod } from '../../src/triage/addPeriod.ts';
import { clocksOf } from '../../src/triage/clocksOf.ts';
import { localDate } from '../../src/triage/localDate.ts';
import { englandWales } from '../../src/triage/rules/england-wales.ts';
import type { Period } from '../../src/triage/rules/rulePack.ts';
import { workingDaysOf } from '../../src/triage/working-days.ts';
import { fromWallTime, toWallTime } from '../../src/triage/zonedTime.ts';

const zone = englandWales.timeZone;
const isWorkingDay = workingDaysOf(englandWales.holidays);
const add = (start: string, period: Period): string =>
  addPeriod(new Date(start), period, zone, isWorkingDay).toISOString();

/** GOV.UK, bank holidays in England and Wales. */
const BANK_HOLIDAYS: Record<number, string[]> = {
  2025: ['01-01', '04-18', '04-21', '05-05', '05-26', '08-25', '12-25', '12-26'],
  2026: ['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-28'],
  2027: ['01-01', '03-26', '03-29', '05-03', '05-31', '08-30', '12-27', '12-28'],
};

test('weekdays that are not working days are the published bank holidays, and no others', () => {
  for (const [year, expected] of Object.entries(BANK_HOLIDAYS)) {
    const days: string[] = [];
    for (let day = new Date(`${year}-01-01T00:00:00Z`); day.getUTCFullYear() === Number(year); ) {
      const isWeekday = day.getUTCDay() !== 0 && day.getUTCDay() !== 6;
      if (isWeekday && !isWorkingDay(Number(year), day.getUTCMonth() + 1, day.getUTCDate())) {
        days.push(day.toISOString().slice(5, 10));
      }
      day = new Date(day.getTime() + 86_400_000);
    }
    expect(days).toEqual(expected);
  }
});

test('working days run out at the end of the last one, local time', () => {
  expect(add('2026-11-16T10:00:00Z', { workingDays: 5 })).toBe('2026-11-23T23:59:59.000Z');
  expect(add('2026-07-01T22:00:00Z', { workingDays: 1 })).toBe('2026-07-02T22:59:59.000Z');
});

test('a report late on the local day counts from that day, not from the UTC one', () => {
  expect(add('2026-07-01T23:00:00Z', { workingDays: 1 })).toBe('2026-07-03T22:59:59.000Z');
});

test('working days pass over weekends, Christmas, its substitute day and New Year', () => {
  expect(add('2026-12-23T09:00:00Z', { workingDays: 5 })).toBe('2027-01-04T23:59:59.000Z');
  expect(add('2026-04-01T09:00:00Z', { workingDays: 5 })).toBe('2026-04-10T22:59:59.000Z');
});

test('a report at a weekend or on a holiday starts to count on the next working day', () => {
  expect(add('2026-11-21T14:00:00Z', { workingDays: 1 })).toBe('2026-11-23T23:59:59.000Z');
  expect(add('2026-12-25T14:00:00Z', { workingDays: 1 })).toBe('2026-12-29T23:59:59.000Z');
});

test('across the end of summer time a day keeps its time of day and has 25 hours; hours are hours', () => {
  expect(add('2026-10-24T14:00:00Z', { days: 1 })).toBe('2026-10-25T15:00:00.000Z');
  expect(add('2026-10-24T22:00:00Z', { hours: 4 })).toBe('2026-10-25T02:00:00.000Z');
  expect(add('2026-10-19T11:00:00Z', { days: 7 })).toBe('2026-10-26T12:00:00.000Z');
  expect(add('2026-10-23T10:00:00Z', { workingDays: 1 })).toBe('2026-10-26T23:59:59.000Z');
});

test('across the start of summer time a day has 23 hours', () => {
  expect(add('2026-03-28T14:00:00Z', { days: 1 })).toBe('2026-03-29T13:00:00.000Z');
});

test('of the hour that happens twice the first is taken; one that is skipped is counted on', () => {
  const at = (day: number, month: number, hour: number) =>
    fromWallTime({ year: 2026, month, day, hour, minute: 30, second: 0 }, zone).toISOString();
  expect(at(25, 10, 1)).toBe('2026-10-25T00:30:00.000Z');
  expect(at(29, 3, 1)).toBe('2026-03-29T01:30:00.000Z');
});

test('wall time there and back is the same moment, for every hour of a year but the repeated one', () => {
  const repeated = Date.parse('2026-10-25T01:00:00Z');
  for (let time = Date.parse('2026-01-01T00:00:00Z'); time < Date.parse('2027-01-01T00:00:00Z'); time += 3_600_000) {
    if (time === repeated) continue;
    expect(fromWallTime(toWallTime(new Date(time), zone), zone).getTime()).toBe(time);
  }
});

test('months end on the same day, or on the last of a shorter month', () => {
  expect(add('2026-11-21T14:00:00Z', { months: 3 })).toBe('2027-02-21T14:00:00.000Z');
  expect(add('2026-11-30T14:00:00Z', { months: 3 })).toBe('2027-02-28T14:00:00.000Z');
  expect(add('2027-11-30T14:00:00Z', { months: 3 })).toBe('2028-02-29T14:00:00.000Z');
  expect(add('2026-12-31T14:00:00Z', { months: 3 })).toBe('2027-03-31T13:00:00.000Z');
});

test('England and Wales: the clocks, by priority', () => {
  const clocks = clocksOf(englandWales);
  const received = new Date('2026-12-21T16:00:00Z');
  const due = (priority: 'high' | 'medium') =>
    Object.fromEntries(clocks(received, priority).map((clock) => [clock.kind, clock.dueAt.toISOString()]));
  const common = {
    acknowledgement: '2026-12-28T16:00:00.000Z',
    assessment: '2026-12-30T23:59:59.000Z',
    feedback: '2027-03-21T16:00:00.000Z',
  };
  expect(due('high')).toEqual({
    ...common,
    danger: '2026-12-21T17:00:00.000Z',
    first_open: '2026-12-21T20:00:00.000Z',
  });
  expect(due('medium')).toEqual({ ...common, first_open: '2026-12-22T16:00:00.000Z' });
});

test('local dates follow the zone', () => {
  expect(localDate(new Date('2026-07-01T23:30:00Z'), zone)).toBe('2026-07-02');
  expect(localDate(new Date('2026-12-31T23:30:00Z'), zone)).toBe('2026-12-31');
});
