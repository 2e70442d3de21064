import type { ReportClock } from '../../src/staff/wire.ts';
import { Tag, type TagTone } from '../ui/Tag.tsx';
import { type ClockTone, clockTone, clockWords, dutyWords } from './clockWords.ts';

/** Only what needs an eye is a tag. */
const TAGS: Partial<Record<ClockTone, TagTone>> = { soon: 'warn', overdue: 'bad', late: 'warn' };

interface ClockLineProps {
  readonly clock: ReportClock;
  /** The service's time. */
  readonly now: number;
}

/** A clock in one line: its duty, and what is left of it. */
export function ClockLine({ clock, now }: ClockLineProps) {
  const tone = TAGS[clockTone(clock, now)];
  const words = clockWords(clock, now);
  return (
    <span class="clock">
      <span>{dutyWords(clock.kind)} </span>
      {tone === undefined ? <span>{words}</span> : <Tag tone={tone}>{words}</Tag>}
    </span>
  );
}
