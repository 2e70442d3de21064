import { SHIFT_PRESSES } from '../../shared/watchShift.ts';
import type { LanguageChoice } from '../language/useLanguage.ts';
import type { Leave } from '../useLeave.ts';
import { useWords } from '../words.ts';
import { LeaveIcon, LockIcon } from './icons.tsx';

interface HeaderProps {
  /** Nothing has left the device. */
  readonly isUnsent: boolean;
  readonly language: LanguageChoice;
  readonly leaving: Leave;
}

/** The name of the place, where words stay, and the way out, always in reach. */
export function Header({ isUnsent, language, leaving }: HeaderProps) {
  const { ui } = useWords();
  const { pressesLeft, hasExpired, leave } = leaving;
  return (
    <header class="header">
      <h1>{ui('title')}</h1>
      <button type="button" class="leave" onClick={leave}>
        <LeaveIcon />
        {ui('leave')}
      </button>
      <div class="header-line">
        {isUnsent && (
          <p class="header-note">
            <LockIcon />
            {ui('subtitle')}
          </p>
        )}
        {language.others.map(({ language: other, name }) => (
          <button key={other} type="button" class="language" lang={other} onClick={() => language.speak(other)}>
            {name}
          </button>
        ))}
      </div>
      {pressesLeft !== null && (
        <p class="lights" aria-hidden="true">
          {Array.from({ length: SHIFT_PRESSES }, (_, light) => (
            <span key={light} class={light < SHIFT_PRESSES - pressesLeft ? 'on' : ''} />
          ))}
        </p>
      )}
      <p class={pressesLeft === null ? 'hidden' : 'presses'} role="status">
        {pressesLeft !== null && ui('leaveShift', { n: pressesLeft })}
        {hasExpired && ui('leaveExpired')}
      </p>
    </header>
  );
}
