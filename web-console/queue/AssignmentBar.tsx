import { useState } from 'preact/hooks';
import type { QueuedReport } from '../../src/staff/queue/wire.ts';
import type { Me } from '../../src/staff/wire.ts';
import { isSignedOut, Problem } from '../api/problem.ts';
import { bringBack, claim, giveBack, handOver, park } from '../api/queueApi.ts';
import { Notice } from '../ui/Notice.tsx';
import { HandOverDialog } from './HandOverDialog.tsx';
import { holderWords, reasonWords } from './holderWords.ts';
import { ParkDialog } from './ParkDialog.tsx';
import { mayTake } from './useClaiming.ts';

interface AssignmentBarProps {
  readonly me: Me;
  readonly report: QueuedReport;
  /** The service's time. */
  readonly now: number;
  /** Something was changed: the report is to be asked for again. */
  readonly onChanged: () => void;
  readonly onSignedOut: () => void;
}

/** Over a report: who has it, and what they can do about that. */
export function AssignmentBar({ me, report, now, onChanged, onSignedOut }: AssignmentBarProps) {
  const [dialog, setDialog] = useState<'hand-over' | 'park' | undefined>();
  const [refusal, setRefusal] = useState<string | undefined>();
  const { id, assignment } = report;
  const isMine = assignment?.holder === me.member;
  if (report.state === 'CLOSED') return null;

  const change = async (work: () => Promise<unknown>): Promise<void> => {
    setRefusal(undefined);
    setDialog(undefined);
    try {
      await work();
    } catch (error) {
      if (isSignedOut(error)) return onSignedOut();
      setRefusal(error instanceof Problem ? error.message : 'The service did not answer. Nothing was changed.');
    }
    onChanged();
  };

  return (
    <section class="assignment" aria-label="Who has this report">
      <p>
        <span class="assignment-label">Who has it: </span>
        <strong>{holderWords(assignment, me.member, now)}</strong>
        {assignment?.parked && <span class="quiet"> {reasonWords(assignment)}</span>}
      </p>
      {mayTake(me) && (
        <div class="actions">
          {assignment === null && <Action words="Take it" onPress={() => void change(() => claim(id))} />}
          {isMine && <Action words="Hand over" onPress={() => setDialog('hand-over')} />}
          {isMine && <Action words="Park" onPress={() => setDialog('park')} />}
          {assignment?.parked && <Action words="Bring back now" onPress={() => void change(() => bringBack(id))} />}
          {isMine && <Action words="Give back" onPress={() => void change(() => giveBack(id))} />}
        </div>
      )}
      {refusal !== undefined && (
        <Notice tone="warn" title={refusal} role="alert">
          {null}
        </Notice>
      )}
      {dialog === 'hand-over' && (
        <HandOverDialog
          id={id}
          onClose={() => setDialog(undefined)}
          onChosen={(to) => void change(() => handOver(id, to))}
        />
      )}
      {dialog === 'park' && (
        <ParkDialog
          now={now}
          onClose={() => setDialog(undefined)}
          onChosen={(until, reason) => void change(() => park(id, until, reason))}
        />
      )}
    </section>
  );
}

function Action({ words, onPress }: { readonly words: string; readonly onPress: () => void }) {
  return (
    <button type="button" class="button button-secondary button-small" onClick={onPress}>
      {words}
    </button>
  );
}
