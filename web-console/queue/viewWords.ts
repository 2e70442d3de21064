import type { QueueView } from '../../src/staff/queue/wire.ts';

/** The service counts so far and no further. */
const COUNT_LIMIT = 1_000;

interface ViewWords {
  readonly view: QueueView;
  readonly tab: string;
  /** Says aloud what the table holds. */
  readonly caption: string;
  readonly empty: string;
  readonly hint: string;
}

/** The views in the order of their tabs. */
export const VIEWS: readonly ViewWords[] = [
  {
    view: 'waiting',
    tab: 'Waiting',
    caption: 'Reports that nobody has, most urgent first',
    empty: 'No report is waiting.',
    hint: 'New ones appear here by themselves.',
  },
  {
    view: 'mine',
    tab: 'Mine',
    caption: 'Reports that you have, most urgent first',
    empty: 'You have no report.',
    hint: 'Take the next one, or open one that waits.',
  },
  {
    view: 'desk',
    tab: 'All open',
    caption: 'All open reports of your desk, most urgent first',
    empty: 'Your desk has no open report.',
    hint: 'New ones appear here by themselves.',
  },
  {
    view: 'overdue',
    tab: 'Overdue',
    caption: 'Reports with an overdue clock, the longest overdue first',
    empty: 'Nothing is overdue.',
    hint: 'A report appears here when one of its clocks has run out.',
  },
  {
    view: 'parked',
    tab: 'Parked',
    caption: 'Reports that are put by until a day',
    empty: 'No report is parked.',
    hint: 'Who has a report can put it by until a day. Its clocks run on.',
  },
];

/** The words of a view. */
export function wordsOf(view: QueueView): ViewWords {
  return VIEWS.find((words) => words.view === view) ?? (VIEWS[0] as ViewWords);
}

/** A count as it is shown: "7", "204", "1,000+". */
export function countWords(count: number): string {
  return `${count.toLocaleString('en-GB')}${count >= COUNT_LIMIT ? '+' : ''}`;
}
