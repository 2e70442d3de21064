import { expect, test } from 'vitest';
import { amberAt, referralDeadline, safeguardingDeadline } from '../../src/triage/caseClocks.ts';
import { englandWales } from '../../src/triage/rules/england-wales.ts';

const deadline = (clear: string): string => referralDeadline(new Date(clear), englandWales.timeZone).toISOString();

test.each([
  ['any day', '2026-11-18T09:00:00Z', '2026-11-19T23:59:59.000Z'],
  ['a Friday: weekends count', '2026-11-20T16:00:00Z', '2026-11-21T23:59:59.000Z'],
  ['Christmas Eve', '2026-12-24T16:00:00Z', '2026-12-25T23:59:59.000Z'],
  ['in summer time', '2026-07-01T12:00:00Z', '2026-07-02T22:59:59.000Z'],
  ['after midnight in London, still the day before in UTC', '2026-07-01T23:30:00Z', '2026-07-03T22:59:59.000Z'],
  ['the day before the clocks go back', '2026-10-24T12:00:00Z', '2026-10-25T23:59:59.000Z'],
  ['the day on which they go back', '2026-10-25T00:30:00Z', '2026-10-26T23:59:59.000Z'],
  ['the day before they go forward', '2027-03-27T12:00:00Z', '2027-03-28T22:59:59.000Z'],
  ['the last day of the year', '2026-12-31T23:59:00Z', '2027-01-01T23:59:59.000Z'],
])('a referral is due by the end of the day after: %s', (_name, clear, due) => {
  expect(deadline(clear)).toBe(due);
});

test('amber is half of the time that there is, across a change of the clocks too', () => {
  const clear = new Date('2026-10-24T11:59:59Z');
  const due = referralDeadline(clear, englandWales.timeZone);
  expect(amberAt(clear, due).toISOString()).toBe('2026-10-25T05:59:59.000Z');
});

test('of several flags the soonest counts; a flag without safeguarding starts nothing', () => {
  const start = new Date('2026-11-18T10:00:00Z');
  const due = (flags: Parameters<typeof safeguardingDeadline>[0]) =>
    safeguardingDeadline(flags, start, englandWales)?.toISOString();
  expect(due(['SAFEGUARD_ADULT'])).toBe('2026-11-19T10:00:00.000Z');
  expect(due(['SAFEGUARD_ADULT', 'DANGER'])).toBe('2026-11-18T11:00:00.000Z');
  expect(due(['COVERT', 'DUPLICATE'])).toBeUndefined();
});
