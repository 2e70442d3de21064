import { useEffect, useRef } from 'preact/hooks';

interface DropDialogProps {
  readonly onDrop: () => void;
  readonly onStay: () => void;
}

/** Asks before what a caller said is thrown away. */
export function DropDialog({ onDrop, onStay }: DropDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="drop-title" onClose={onStay}>
      <h2 id="drop-title">Throw this call away?</h2>
      <p>What the caller said is gone then, and so are their words, if there are any yet. It cannot be undone.</p>
      <div class="actions">
        <button type="button" class="button" onClick={() => dialog.current?.close()}>
          Go on with the call
        </button>
        <button type="button" class="button button-secondary" onClick={onDrop}>
          Throw it away
        </button>
      </div>
    </dialog>
  );
}
