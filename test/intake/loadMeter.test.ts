import { expect, test } from 'vitest';
import { createLoadMeter } from '../../src/intake/loadMeter.ts';

function meterAt(start: number) {
  const clock = { now: start };
  return { clock, meter: createLoadMeter(() => new Date(clock.now)) };
}

test('counts the last minute and forgets what is older', () => {
  const { clock, meter } = meterAt(1_000_000_000);
  for (let second = 0; second < 90; second += 1) {
    meter.note();
    clock.now += 1_000;
  }
  expect(meter.lastMinute()).toBe(59);
  clock.now += 30_000;
  expect(meter.lastMinute()).toBe(29);
  clock.now += 600_000;
  expect(meter.lastMinute()).toBe(0);
});

test('a clock that is set back neither loses nor repeats counts', () => {
  const { clock, meter } = meterAt(1_000_000_000);
  meter.note();
  clock.now -= 3_600_000;
  meter.note();
  expect(meter.lastMinute()).toBe(2);
});
