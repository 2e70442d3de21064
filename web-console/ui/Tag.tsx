import type { ComponentChildren } from 'preact';

export type TagTone = 'plain' | 'warn' | 'bad' | 'strong';

/** A short state in words. The colour repeats what the words say and never stands alone. */
export function Tag({ tone = 'plain', children }: { readonly tone?: TagTone; readonly children: ComponentChildren }) {
  return <strong class={`tag tag-${tone}`}>{children}</strong>;
}
