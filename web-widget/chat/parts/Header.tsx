import type { LanguageChoice } from '../language/useLanguage.ts';
import { useWords } from '../words.ts';
import { LeaveIcon, LockIcon } from './icons.tsx';

interface HeaderProps {
  /** Nothing has left the device. */
  readonly isUnsent: boolean;
  /** Null when the language can no longer be changed. */
  readonly languages: LanguageChoice | null;
  readonly pressesLeft: number | null;
  readonly onLeave: () => void;
}

/** The name of the place, where words stay, and the way out, always in reach. */
export function Header({ isUnsent, languages, pressesLeft, onLeave }: HeaderProps) {
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
      {languages?.others.map(({ language, name }) => (
        <button key={language} type="button" class="language" lang={language} onClick={() => languages.speak(language)}>
          {name}
        </button>
      ))}
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
