import type { ComponentChildren } from 'preact';

const Icon = ({ children }: { children: ComponentChildren }) => (
  <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
    {children}
  </svg>
);

/** A door and an arrow out of it. */
export const LeaveIcon = () => (
  <Icon>
    <path d="M13 4H6v16h7M10 12h10m0 0-4-4m4 4-4 4" />
  </Icon>
);

export const AnswerIcon = () => (
  <Icon>
    <path d="M12 19V5m0 0-6 6m6-6 6 6" />
  </Icon>
);

export const BackIcon = () => (
  <Icon>
    <path d="m15 5-7 7 7 7" />
  </Icon>
);

export const LockIcon = () => (
  <Icon>
    <path d="M7 11V8a5 5 0 0 1 10 0v3M5 11h14v9H5z" />
  </Icon>
);

/** A speech bubble with a tick: the sign of the one who asks. */
export const BotMark = () => (
  <svg class="mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
    <circle cx="16" cy="16" r="16" class="mark-disc" />
    <path d="M8.5 10.5h15v10h-8l-4.5 4v-4h-2.5z" class="mark-bubble" />
    <path d="m12.5 15.5 2.4 2.4 4.6-4.8" class="mark-tick" />
  </svg>
);
