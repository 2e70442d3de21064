import { useState } from 'preact/hooks';
import { Notice } from '../ui/Notice.tsx';
import { PageHeading } from '../ui/PageHeading.tsx';
import { tokenOfLink } from './signInToken.ts';
import type { SignedOutReason } from './useSession.ts';

interface Words {
  readonly title: string;
  readonly tone: 'info' | 'warn' | 'bad' | 'good';
  readonly notice?: string;
  readonly text: string;
}

const ASK = 'Ask your administrator for a new link. It works once, for 12 hours.';

const WORDS: Record<SignedOutReason, Words> = {
  none: {
    title: 'Sign in',
    tone: 'info',
    text: 'Open the sign-in link that you were given. If you have none, ask your administrator. A link works once, for 12 hours.',
  },
  'link-used': {
    title: 'This link has been used',
    tone: 'bad',
    notice: 'A sign-in link works once',
    text: `If you did not use it, somebody else did: tell your administrator now. ${ASK}`,
  },
  'link-expired': {
    title: 'This link has expired',
    tone: 'warn',
    notice: 'A sign-in link works for 12 hours',
    text: ASK,
  },
  'link-unknown': {
    title: 'This link does not work',
    tone: 'warn',
    notice: 'The service does not know it',
    text: `Check that the whole link was copied. If you have left the unit's roster, no link works. ${ASK}`,
  },
  ended: {
    title: 'You have been signed out',
    tone: 'warn',
    notice: 'The session ended and your key was locked',
    text: `A session ends after 30 minutes without work, after 12 hours, or when the unit's roster changes. ${ASK}`,
  },
  left: {
    title: 'You have signed out',
    tone: 'good',
    notice: 'Your key was locked',
    text: `To come back: ${lowerFirst(ASK)}`,
  },
  'left-unheard': {
    title: 'The service did not hear that you signed out',
    tone: 'warn',
    notice: 'Your key was locked, but the session is still open',
    text: 'It ends by itself within 30 minutes. Close this browser so that nobody else uses it.',
  },
  unreachable: {
    title: 'The service does not answer',
    tone: 'warn',
    notice: 'Nothing is lost',
    text: 'Check the connection, then try again. A link that was not used still works.',
  },
};

interface SignedOutProps {
  readonly reason: SignedOutReason;
  readonly onEnter: (token: string) => void;
  readonly onRetry: () => void;
}

/** What is shown while nobody is signed in: why, and what to do. */
export function SignedOut({ reason, onEnter, onRetry }: SignedOutProps) {
  const words = WORDS[reason];
  return (
    <div class="narrow">
      <PageHeading title={words.title}>{words.title}</PageHeading>
      {words.notice === undefined ? (
        <p class="lead">{words.text}</p>
      ) : (
        <Notice tone={words.tone} title={words.notice}>
          <p>{words.text}</p>
        </Notice>
      )}
      {reason === 'unreachable' && (
        <button type="button" class="button" onClick={onRetry}>
          Try again
        </button>
      )}
      <PasteLink onEnter={onEnter} />
    </div>
  );
}

/** For a link that opened in another browser or would not open at all. */
function PasteLink({ onEnter }: { readonly onEnter: (token: string) => void }) {
  const [link, setLink] = useState('');
  const [missing, setMissing] = useState(false);
  const submit = (event: Event): void => {
    event.preventDefault();
    const token = tokenOfLink(link);
    setMissing(token === '');
    if (token !== '') onEnter(token);
  };
  return (
    <form class="form" onSubmit={submit} noValidate>
      <div class={missing ? 'field field-wrong' : 'field'}>
        <label for="link">Sign-in link</label>
        <p class="hint" id="link-hint">
          Paste it here if it opened in another browser
        </p>
        {missing && (
          <p class="error" id="link-error">
            <span class="visually-hidden">Error: </span>Paste the link that you were given
          </p>
        )}
        <input
          id="link"
          type="text"
          autocomplete="off"
          spellcheck={false}
          value={link}
          aria-describedby={missing ? 'link-hint link-error' : 'link-hint'}
          aria-invalid={missing}
          onInput={(event) => setLink(event.currentTarget.value)}
        />
      </div>
      <button type="submit" class="button">
        Sign in
      </button>
    </form>
  );
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
