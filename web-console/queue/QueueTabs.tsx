import type { QueueCounts, QueueView } from '../../src/staff/queue/wire.ts';
import { routeHref } from '../route.ts';
import { countWords, VIEWS } from './viewWords.ts';

interface QueueTabsProps {
  readonly current: QueueView;
  readonly counts: QueueCounts | undefined;
}

/** The views of the queue, each with how many reports it has. */
export function QueueTabs({ current, counts }: QueueTabsProps) {
  return (
    <nav class="tabs" aria-label="Reports">
      {VIEWS.map(({ view, tab }) => (
        <a
          key={view}
          class={view === 'overdue' && counts && counts.overdue > 0 ? 'tab tab-alarm' : 'tab'}
          href={routeHref({ view: 'queue', queue: view })}
          aria-current={view === current ? 'page' : undefined}
        >
          {tab}
          {counts !== undefined && <span class="tab-count">{countWords(counts[view])}</span>}
        </a>
      ))}
    </nav>
  );
}
