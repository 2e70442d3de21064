import { useEffect, useRef } from 'preact/hooks';

interface ShortcutsDialogProps {
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly onClose: () => void;
}

const KEYS: readonly (readonly [string, string])[] = [
  ['j', 'Next report'],
  ['k', 'Report before'],
  ['Enter', 'Open the report'],
  ['c', 'Take the report that is chosen'],
  ['n', 'Take the next report'],
  ['u', 'Back to the queue'],
  ['?', 'This list'],
];

/** What the keys do, and the switch that turns the letters off. */
export function ShortcutsDialog({ on, onChange, onClose }: ShortcutsDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="shortcuts-title" onClose={onClose}>
      <h2 id="shortcuts-title">Keyboard shortcuts</h2>
      <dl class="keys">
        {KEYS.map(([key, words]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <label class="check">
        <input type="checkbox" checked={on} onChange={(event) => onChange(event.currentTarget.checked)} />
        <span>Use single letters as shortcuts</span>
      </label>
      <button type="button" class="button" onClick={() => dialog.current?.close()}>
        Close
      </button>
    </dialog>
  );
}
