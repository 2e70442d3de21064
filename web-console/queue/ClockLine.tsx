import type { ReportClock } from '../../src/staff/wire.ts';
import { Tag, type TagTone } from '../ui/Tag.tsx';
import { type ClockTone, clockTone, clockWords, dutyWords } from './clockWords.ts';
import { momentWords } from './timeWords.ts';

const TAGS: Record<ClockTone, { readonly tone: TagTone; readonly words: string } | undefined> = {
  fine: undefined,
  soon: { tone: 'warn', words: 'Due soon' },
  overdue: { tone: 'bad', words: 'Overdue' },
  met: { tone: 'good', words: 'Done' },
  late: { tone: 'warn', words: 'Done late' },
};

interface ClockLineProps {
  readonly clock: ReportClock;
  readonly receivedHour: string;
  /** The service's time. */
  readonly now: number;
}

/** A clock in one line: duty, what is left of it, and a tag where it needs an eye. */
export function ClockLine({ clock, receivedHour, now }: ClockLineProps) {
  const tag = TAGS[clockTone(clock, receivedHour, now)];
  return (
    <span class="clock">
      <span class="clock-words">
        {dutyWords(clock.kind)} {clockWords(clock, now)}
      </span>
      {tag && clock.metAt === null && <Tag tone={tag.tone}>{tag.words}</Tag>}
      <span class="clock-moment">{momentWords(clock.dueAt, now)}</span>
    </span>
  );
}
