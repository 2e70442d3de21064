import type { ComponentChildren } from 'preact';
import type { Language } from '../../src/interview/types.ts';

interface SayProps {
  readonly language: Language;
  readonly lines: readonly string[];
  /** What is read out after the lines, such as the answers. */
  readonly children?: ComponentChildren;
}

/** Words to be read to the caller as they stand. */
export function Say({ language, lines, children }: SayProps) {
  return (
    <div class="say">
      <p class="say-label">Say</p>
      <div lang={language}>
        {lines.map((line, index) => (
          <p key={index}>{line}</p>
        ))}
        {children}
      </div>
    </div>
  );
}
