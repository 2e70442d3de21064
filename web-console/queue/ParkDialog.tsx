import { useEffect, useRef, useState } from 'preact/hooks';
import { PARK_WORDS } from './parkWords.ts';
import { calendarDayIn } from './timeWords.ts';

/** As the service allows. */
const MAX_PARK_DAYS = 60;
const A_WEEK = 7;

interface ParkDialogProps {
  /** The service's time. */
  readonly now: number;
  readonly onChosen: (until: string, reason: string) => void;
  readonly onClose: () => void;
}

/** Asks until which day a report is to be put by, and why. */
export function ParkDialog({ now, onChosen, onClose }: ParkDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const day = useRef<HTMLInputElement>(null);
  const [first] = useState(() => calendarDayIn(1, now));
  const [last] = useState(() => calendarDayIn(MAX_PARK_DAYS, now));
  const [until, setUntil] = useState(() => calendarDayIn(A_WEEK, now));
  const [reason, setReason] = useState(Object.keys(PARK_WORDS)[0] ?? '');
  const [wrong, setWrong] = useState(false);
  useEffect(() => dialog.current?.showModal(), []);
  const submit = (event: Event): void => {
    event.preventDefault();
    if (until >= first && until <= last) {
      onChosen(until, reason);
      return;
    }
    setWrong(true);
    day.current?.focus();
  };
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="park-title" onClose={onClose}>
      <h2 id="park-title">Park this report</h2>
      <p id="park-about">It comes back to you as that day begins. Its clocks run on, and ring, meanwhile.</p>
      <form class="form" onSubmit={submit} noValidate>
        <div class={wrong ? 'field field-wrong' : 'field'}>
          <label for="park-until">Back on</label>
          <p class="hint" id="park-hint">
            Tomorrow at the earliest, {MAX_PARK_DAYS} days from now at the latest
          </p>
          {wrong && (
            <p class="error" id="park-error" role="alert">
              <span class="visually-hidden">Error: </span>
              Choose a day from tomorrow on, at most {MAX_PARK_DAYS} days away
            </p>
          )}
          <input
            ref={day}
            id="park-until"
            type="date"
            min={first}
            max={last}
            value={until}
            aria-invalid={wrong}
            aria-describedby={wrong ? 'park-hint park-error' : 'park-hint'}
            onInput={(event) => setUntil(event.currentTarget.value)}
          />
        </div>
        <div class="field">
          <label for="park-reason">Why</label>
          <select id="park-reason" value={reason} onChange={(event) => setReason(event.currentTarget.value)}>
            {Object.entries(PARK_WORDS).map(([code, words]) => (
              <option key={code} value={code}>
                {words}
              </option>
            ))}
          </select>
        </div>
        <div class="actions">
          <button type="submit" class="button">
            Park it
          </button>
          <button type="button" class="button button-secondary" onClick={() => dialog.current?.close()}>
            Cancel
          </button>
        </div>
      </form>
    </dialog>
  );
}
