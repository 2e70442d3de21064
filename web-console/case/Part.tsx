import type { ComponentChildren } from 'preact';
import type { CaseInputs, CaseView } from '../../src/staff/casework/wire.ts';

interface PartProps {
  readonly title: string;
  /** What it holds now, in a line. */
  readonly holds: string;
  readonly view: CaseView;
  /** The operation that its form asks for; where it cannot be done now, the part says why not. */
  readonly needs?: keyof CaseInputs;
  readonly open?: boolean;
  readonly children?: ComponentChildren;
}

/** A part of the workbench: closed it says what it holds, open it is a form, or the reason why not. */
export function Part({ title, holds, view, needs, open = false, children }: PartProps) {
  const refusal = needs && view.allowed[needs];
  return (
    <details class="part" open={open}>
      <summary>
        <span class="part-title">{title}</span> <span class="part-holds">{holds}</span>
      </summary>
      <div class="part-body">{refusal ? <p class="why-not">{refusal.words}</p> : children}</div>
    </details>
  );
}
