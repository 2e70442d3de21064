import type { ComponentChildren } from 'preact';

interface NoticeProps {
  readonly tone: 'info' | 'warn' | 'bad' | 'good';
  readonly title: string;
  /** `alert` speaks at once, `status` when the person pauses; none where the notice was there from the start. */
  readonly role?: 'alert' | 'status';
  readonly children?: ComponentChildren;
}

/** A boxed message with a title. */
export function Notice({ tone, title, role, children }: NoticeProps) {
  return (
    <div class={`notice notice-${tone}`} {...(role === undefined ? {} : { role })}>
      <p class="notice-title">{title}</p>
      {children}
    </div>
  );
}
