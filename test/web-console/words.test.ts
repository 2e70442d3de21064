import { describe, expect, test } from 'vitest';
import type { QueuedReport, ReportClock } from '../../src/staff/wire.ts';
import { clockWords, dutyWords, lengthWords, nextClock } from '../../web-console/queue/clockWords.ts';
import { shortId } from '../../web-console/queue/reportWords.ts';
import { momentWords } from '../../web-console/queue/timeWords.ts';
import { checkWords } from '../../web-console/report/mail/mailWords.ts';

const at = (time: string): number => Date.parse(`2026-11-18T${time}Z`);
const clock = (dueAt: string, metAt: string | null = null): ReportClock => ({
  kind: 'first_open',
  startedAt: '2026-11-18T10:00:00.000Z',
  dueAt: `2026-11-18T${dueAt}Z`,
  metAt: metAt && `2026-11-18T${metAt}Z`,
  overdue: false,
});

test.each([
  ['10:30', null, 'due in 3 h'],
  ['12:00', null, 'due in 2 h'],
  ['12:01', null, 'due soon, in 1 h 59 min'],
  ['13:59:30', null, 'due soon, in less than a minute'],
  ['14:00', null, 'overdue by less than a minute'],
  ['16:30', null, 'overdue by 2 h 30 min'],
  ['16:30', '11:00', 'done in time'],
  ['16:30', '13:00', 'done in time'],
  ['16:30', '14:00', 'done late'],
])('a clock of four hours at %s, done %s, is %s', (now, done, words) => {
  expect(clockWords(clock('14:00', done), at(now))).toBe(words);
});

test.each([
  [0, 'less than a minute'],
  [59 * 60_000, '59 min'],
  [60 * 60_000, '1 h'],
  [47.9 * 3_600_000, '47 h'],
  [48 * 3_600_000, '2 days'],
  [92.5 * 86_400_000, '92 days'],
])('%d ms is %s: never more than there is', (length, words) => {
  expect(lengthWords(length)).toBe(words);
});

test('the next clock is the open one that is due the soonest', () => {
  const report = { clocks: [clock('12:00', '11:00'), clock('18:00'), clock('16:00')] } as QueuedReport;
  expect(nextClock(report)?.dueAt).toBe('2026-11-18T16:00Z');
  expect(nextClock({ clocks: [] } as unknown as QueuedReport)).toBeUndefined();
});

test('a duty that the console does not know is named as the rules name it', () => {
  expect(dutyWords('first_open')).toBe('First open');
  expect(dutyWords('dormant_mailbox')).toBe('Dormant mailbox');
});

describe('times', () => {
  test.each([
    ['2026-11-18T10:00:00Z', '2026-11-18T12:00:00Z', 'today 10:00'],
    ['2026-11-17T23:00:00Z', '2026-11-18T00:30:00Z', 'yesterday 23:00'],
    ['2026-11-19T00:00:00Z', '2026-11-18T23:59:00Z', 'tomorrow 00:00'],
    ['2026-11-12T14:00:00Z', '2026-11-18T12:00:00Z', 'Thu 12 Nov 14:00'],
    ['2027-02-18T14:00:00Z', '2026-11-18T12:00:00Z', 'Thu 18 Feb 2027 14:00'],
  ])('%s seen at %s is %s', (moment, now, words) => {
    expect(momentWords(moment, Date.parse(now))).toBe(words);
  });

  test('are those of London, summer time included, wherever the browser is', () => {
    expect(momentWords('2026-07-01T22:30:00Z', Date.parse('2026-07-01T12:00:00Z'))).toBe('today 23:30');
    expect(momentWords('2026-07-01T23:30:00Z', Date.parse('2026-07-01T12:00:00Z'))).toBe('tomorrow 00:30');
    expect(momentWords('2026-10-25T00:30:00Z', Date.parse('2026-10-25T12:00:00Z'))).toBe('today 01:30');
    expect(momentWords('2026-10-25T01:30:00Z', Date.parse('2026-10-25T12:00:00Z'))).toBe('today 01:30');
  });
});

test('an id is shown by its beginning, in groups', () => {
  expect(shortId('0123456789abcdef')).toBe('0123 4567');
});

test('that nobody checked is not said as if there had been nothing to check', () => {
  const none = { spf: 'none', dkim: [], dmarc: 'none' } as const;
  expect(checkWords({ ...none, dkim: [] })).toHaveLength(3);
  expect(checkWords({ ...none, dkim: [], notChecked: true })).toEqual([
    'Nobody checked whether the domains stand by it (DMARC, DKIM, SPF)',
  ]);
});
