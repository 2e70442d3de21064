import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface PageHeadingProps {
  /** What the window's title says before the product's name. */
  readonly title: string;
  readonly caption?: string;
  /** False where something else takes the focus, such as the row that was left. */
  readonly takesFocus?: boolean;
  readonly children: ComponentChildren;
}

/**
 * A view's heading: names the window, and takes the focus so that the keyboard and screen readers start here. It does so
 * with the view's first drawing: later it would take the focus from a field that somebody already types in.
 */
export function PageHeading({ title, caption, takesFocus = true, children }: PageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    document.title = `${title} – Candour`;
  }, [title]);
  useLayoutEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return (
    <div class="heading">
      {caption !== undefined && <p class="caption">{caption}</p>}
      <h1 ref={heading} tabIndex={-1}>
        {children}
      </h1>
    </div>
  );
}
