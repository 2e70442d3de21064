import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
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
  const details = useRef<HTMLDetailsElement>(null);
  useLayoutEffect(() => {
    const part = details.current;
    if (open || !part) return;
    // A colleague did what was next, and somebody is still at it here.
    if (part.querySelector('.overtaken')) part.open = true;
    // What closes by itself must not take the keyboard's place with it.
    else if (part.contains(document.activeElement)) part.querySelector('summary')?.focus();
  }, [open]);
  return (
    <details ref={details} class="part" open={open}>
      <summary>
        <span class="part-title">{title}</span> <span class="part-holds">{holds}</span>
      </summary>
      <div class="part-body">{refusal ? <p class="why-not">{refusal.words}</p> : children}</div>
    </details>
  );
}
