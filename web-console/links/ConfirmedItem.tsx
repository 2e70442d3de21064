import { useLayoutEffect, useRef } from 'preact/hooks';
import { shortId, stateWords } from '../queue/reportWords.ts';
import { momentWords } from '../queue/timeWords.ts';
import { routeHref } from '../route.ts';
import { Tag } from '../ui/Tag.tsx';
import type { LinkedReport } from './groupMatches.ts';
import { countWords, KIND_WORDS, sameWords } from './linkWords.ts';
import type { ConfirmedLink } from './useLinks.ts';

interface ConfirmedItemProps {
  readonly link: ConfirmedLink;
  readonly now: number;
  readonly busy: boolean;
  /** It was confirmed a moment ago: it takes the focus that its button had. */
  readonly isFresh: boolean;
  readonly onRemove: () => void;
}

/** Something confirmed, and the reports that share it. */
export function ConfirmedItem({ link, now, busy, isFresh, onRemove }: ConfirmedItemProps) {
  const item = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => {
    if (isFresh) item.current?.focus();
  }, [isFresh]);
  const sure = link.linked.filter(({ strength }) => strength !== 'weak');
  const unsure = link.linked.filter(({ strength }) => strength === 'weak');
  return (
    <li class="link-item" ref={item} tabIndex={-1}>
      <div class="link-head">
        <p>
          <span class="link-kind">{KIND_WORDS[link.kind]}</span> <bdi class="link-text">{link.text}</bdi>{' '}
          <Tag>Confirmed</Tag>
        </p>
        <button type="button" class="link-button" aria-disabled={busy} onClick={onRemove}>
          Remove<span class="visually-hidden"> {link.text}</span>
        </button>
      </div>
      {link.linked.length === 0 && <p class="hint">{countWords(link.kind, 0, true)}</p>}
      <Found title={countWords(link.kind, sure.length, true)} reports={sure} now={now} />
      <Found title={countWords(link.kind, unsure.length, false)} reports={unsure} now={now} />
    </li>
  );
}

interface FoundProps {
  readonly title: string;
  readonly reports: readonly LinkedReport[];
  readonly now: number;
}

function Found({ title, reports, now }: FoundProps) {
  if (reports.length === 0) return null;
  return (
    <>
      <p class="link-count">{title}</p>
      <ul class="linked">
        {reports.map((report) => (
          <li key={report.report}>
            <a href={routeHref({ view: 'report', id: report.report })}>
              Report <span class="id">{shortId(report.report)}</span>
            </a>{' '}
            <span class="quiet">
              {sameWords(report)}; {stateWords(report.state).toLowerCase()}, received{' '}
              {momentWords(report.receivedHour, now)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
