import { useEffect, useRef, useState } from 'preact/hooks';
import { readColleagues } from '../api/queueApi.ts';

interface HandOverDialogProps {
  readonly id: string;
  readonly onChosen: (to: string) => void;
  readonly onClose: () => void;
}

/** Asks which colleague of the desk is to have the report. */
export function HandOverDialog({ id, onChosen, onClose }: HandOverDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [colleagues, setColleagues] = useState<readonly string[] | null | undefined>();
  const [to, setTo] = useState('');
  const [missing, setMissing] = useState(false);
  useEffect(() => {
    dialog.current?.showModal();
    readColleagues(id).then(setColleagues, () => setColleagues(null));
  }, [id]);
  const submit = (event: Event): void => {
    event.preventDefault();
    if (to === '') setMissing(true);
    else onChosen(to);
  };
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="hand-over-title" onClose={onClose}>
      <h2 id="hand-over-title">Hand this report over</h2>
      <p>Your colleague has it at once. What you have done to it stays.</p>
      <form class="form" onSubmit={submit} noValidate>
        {colleagues === null && <p class="error">The service did not say who is at this desk. Close, and try again.</p>}
        {colleagues?.length === 0 && <p>Nobody else is at this desk.</p>}
        {colleagues && colleagues.length > 0 && (
          <div class={missing ? 'field field-wrong' : 'field'}>
            <label for="hand-over-to">Colleague</label>
            {missing && (
              <p class="error" id="hand-over-error" role="alert">
                <span class="visually-hidden">Error: </span>
                Choose a colleague
              </p>
            )}
            <select
              id="hand-over-to"
              value={to}
              aria-invalid={missing}
              aria-describedby={missing ? 'hand-over-error' : undefined}
              onChange={(event) => {
                setTo(event.currentTarget.value);
                setMissing(false);
              }}
            >
              <option value="">Choose…</option>
              {colleagues.map((colleague) => (
                <option key={colleague} value={colleague}>
                  {colleague}
                </option>
              ))}
            </select>
          </div>
        )}
        <div class="actions">
          {colleagues && colleagues.length > 0 && (
            <button type="submit" class="button">
              Hand over
            </button>
          )}
          <button type="button" class="button button-secondary" onClick={() => dialog.current?.close()}>
            Cancel
          </button>
        </div>
      </form>
    </dialog>
  );
}
