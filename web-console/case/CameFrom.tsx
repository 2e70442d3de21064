import type { CaseView } from '../../src/staff/casework/wire.ts';
import { deskName, reasonWords } from './transferWords.ts';
import type { CaseControl } from './useCase.ts';

interface CameFromProps {
  readonly view: CaseView;
  readonly control: CaseControl;
  /** Told, with the desk's name, that the other desk has the report again. */
  readonly onMoved: (desk: string) => void;
}

/** From which desk a report came that nobody here has taken on yet, and how it goes back there. */
export function CameFrom({ view, control, onMoved }: CameFromProps) {
  const last = view.transfers.at(-1);
  if (view.allowed['return-transfer'] !== null || !last) return null;
  const name = view.desks.find(({ id }) => id === last.from)?.name ?? last.from;
  const sendBack = async (): Promise<void> => {
    if (await control.act('return-transfer', {}, `“${name}” has the report again.`)) onMoved(name);
  };
  return (
    <div class="came-from">
      <p>
        It came from {deskName(view, last.from)}: {reasonWords(last.reason)}. Where it is not for this desk, or nobody
        here can open it, it can go back before somebody takes it on.
      </p>
      <button
        type="button"
        class="button button-secondary"
        aria-disabled={control.busy}
        onClick={() => void sendBack()}
      >
        Send it back
      </button>
    </div>
  );
}
