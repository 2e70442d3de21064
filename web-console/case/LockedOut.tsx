import type { CaseView } from '../../src/staff/casework/wire.ts';
import { Part } from './Part.tsx';
import type { CaseControl } from './useCase.ts';

/** Who declared a conflict, and how two others let them back in. */
export function LockedOut({ view, control }: { readonly view: CaseView; readonly control: CaseControl }) {
  const { lockedOut } = view;
  if (lockedOut.length === 0) return null;
  const names = lockedOut.map(({ member }) => member).join(', ');
  return (
    <Part title="Locked out" holds={names} view={view}>
      {lockedOut.map(({ member, overrideBy }) => {
        const operation = overrideBy === null ? 'propose-override' : 'approve-override';
        const refusal = view.allowed[operation];
        return (
          <div key={member}>
            <p>
              {member} declared a conflict.
              {overrideBy !== null && ` ${overrideBy} proposes to let them back in.`}
            </p>
            {refusal ? (
              <p class="why-not">{refusal.words}</p>
            ) : (
              <button
                type="button"
                class="button button-secondary"
                aria-disabled={control.busy}
                onClick={() => void control.act(operation, { member }, 'It is recorded.')}
              >
                {overrideBy === null ? `Propose to let ${member} back in` : `Agree to let ${member} back in`}
              </button>
            )}
          </div>
        );
      })}
    </Part>
  );
}
