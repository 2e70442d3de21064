import { Notice } from '../ui/Notice.tsx';

interface KeptCallProps {
  readonly owner: string;
  readonly onDrop: () => void;
}

/** Beside the sign-in form: a call was under way when the session ended. Nothing of it is shown. */
export function KeptCall({ owner, onDrop }: KeptCallProps) {
  return (
    <div class="kept-call">
      <Notice tone="warn" title="A call is waiting on this page" role="status">
        <p>
          What the caller said is still here, out of sight. Sign in again as <strong>{owner}</strong>, on this page, to
          go on. It is gone when this page is closed, or when somebody else signs in.
        </p>
        <button type="button" class="button button-secondary" onClick={onDrop}>
          Throw the call away
        </button>
      </Notice>
    </div>
  );
}
