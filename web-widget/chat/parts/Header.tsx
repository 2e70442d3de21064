import { useWords } from '../words.ts';
import { LeaveIcon, LockIcon } from './icons.tsx';

interface HeaderProps {
  /** Nothing has left the device. */
  readonly isUnsent: boolean;
  readonly pressesLeft: number | null;
  readonly onLeave: () => void;
}

/** The name of the place, where words stay, and the way out, always in reach. */
export function Header({ isUnsent, pressesLeft, onLeave }: HeaderProps) {
  const { ui } = useWords();
  return (
    <header class="header">
      <div class="header-words">
        <h1>{ui('title')}</h1>
        {isUnsent && (
          <p class="header-note">
            <LockIcon />
            {ui('subtitle')}
          </p>
        )}
      </div>
      <button type="button" class="leave" onClick={onLeave}>
        <LeaveIcon />
        {ui('leave')}
      </button>
      <p class={pressesLeft === null ? 'hidden' : 'presses'} role="status">
        {pressesLeft !== null && ui('leaveShift', { n: pressesLeft })}
      </p>
    </header>
  );
}
