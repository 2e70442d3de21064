import type { Alarm, Alarms } from '../../src/staff/queue/wire.ts';
import { routeHref } from '../route.ts';
import { dutyWords } from './clockWords.ts';
import { shortId } from './reportWords.ts';
import { momentWords } from './timeWords.ts';

interface AlarmBannerProps {
  readonly alarms: Alarms;
  /** The service's time. */
  readonly now: number;
}

/** Over everything: clocks that have rung and still run. It says aloud only how many there are, when that changes. */
export function AlarmBanner({ alarms: { alarms, more }, now }: AlarmBannerProps) {
  const urgent = alarms.filter(({ stage }) => stage !== 'amber');
  const isDanger = alarms.some(({ kind }) => kind === 'danger');
  const words = countWords(alarms.length, urgent.length, more);
  return (
    <>
      <p class="visually-hidden" role="status">
        {words}
      </p>
      {alarms.length > 0 && (
        <details class={urgent.length > 0 ? 'alarms alarms-urgent' : 'alarms'} open={isDanger || undefined}>
          <summary>
            <span class="alarm" aria-hidden="true" />
            {words}
          </summary>
          <ul>
            {alarms.map((alarm) => (
              <li key={`${alarm.id} ${alarm.kind}`}>
                <a href={routeHref({ view: 'report', id: alarm.id })}>
                  Report <span class="id">{shortId(alarm.id)}</span>
                </a>
                <span>{alarmWords(alarm, now)}</span>
              </li>
            ))}
          </ul>
          {more && <p>And more: see Overdue and All open.</p>}
        </details>
      )}
    </>
  );
}

function alarmWords({ kind, stage, dueAt }: Alarm, now: number): string {
  if (stage === 'raised') return 'Somebody may be in danger. Open it now';
  const due = momentWords(dueAt, now);
  if (kind === 'danger') return `Somebody may be in danger, and nobody has opened it since ${due}`;
  return stage === 'overdue' ? `${dutyWords(kind)}: overdue since ${due}` : `${dutyWords(kind)}: due ${due}`;
}

function countWords(all: number, urgent: number, more: boolean): string {
  if (all === 0) return '';
  const clocks = all === 1 && !more ? 'One clock has rung' : `${all}${more ? '+' : ''} clocks have rung`;
  return urgent > 0 ? `${clocks}, ${urgent} cannot wait` : clocks;
}
