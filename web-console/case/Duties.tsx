import type { CaseView } from '../../src/staff/casework/wire.ts';
import { momentWords } from '../queue/timeWords.ts';
import { Tag } from '../ui/Tag.tsx';
import type { CaseControl } from './useCase.ts';

const DUTIES = [
  {
    duty: 'safeguarding',
    title: 'Make somebody safe',
    action: 'Record that they are safe',
    done: 'Safeguarding is recorded.',
  },
  {
    duty: 'iopc_referral',
    title: 'Refer to the IOPC',
    action: 'Record that it was referred',
    done: 'The referral is recorded.',
  },
] as const;

interface DutiesProps {
  readonly view: CaseView;
  readonly control: CaseControl;
  /** The service's time. */
  readonly now: number;
}

/** Clocks that keep the case from being closed, with what ends them, or why that is not for who looks at it. */
export function Duties({ view, control, now }: DutiesProps) {
  const open = DUTIES.filter(({ duty }) => view.duties[duty] === 'open');
  if (open.length === 0) return null;
  return (
    <ul class="duties">
      {open.map(({ duty, title, action, done }) => {
        const refusal = view.dutyRefusals[duty];
        const clock = view.clocks.find(({ kind }) => kind === duty);
        return (
          <li key={duty}>
            <p class="duty-title">
              {title} {clock && <DueTag clock={clock} now={now} />}
            </p>
            {clock && <p class="hint">By {momentWords(clock.dueAt, now)}</p>}
            {refusal ? (
              <p class="why-not">{refusal.words}</p>
            ) : (
              <button
                type="button"
                class="button button-secondary"
                aria-disabled={control.busy}
                onClick={() => void control.act('record-duty', { duty }, done)}
              >
                {action}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function DueTag({ clock, now }: { readonly clock: CaseView['clocks'][number]; readonly now: number }) {
  if (now >= Date.parse(clock.dueAt)) return <Tag tone="bad">Overdue</Tag>;
  return now >= Date.parse(clock.amberAt) ? <Tag tone="warn">Due soon</Tag> : <Tag>Open</Tag>;
}
