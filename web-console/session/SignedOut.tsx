import { useState } from 'preact/hooks';
import { Notice } from '../ui/Notice.tsx';
import { PageHeading } from '../ui/PageHeading.tsx';
import { hasPasskeys } from './authenticator.ts';
import { type LinkToken, tokenOfLink } from './signInToken.ts';
import type { SignedOutReason } from './useSession.ts';

interface Words {
  readonly title: string;
  readonly tone: 'info' | 'warn' | 'bad' | 'good';
  readonly notice?: string;
  readonly text: string;
}

const ASK = 'Sign in with your passkey, or ask your administrator for a new link.';

const WORDS: Record<SignedOutReason, Words> = {
  none: {
    title: 'Sign in',
    tone: 'info',
    text: 'Use your passkey: your fingerprint, your face or the PIN of your device or security key.',
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
  'passkey-none': {
    title: 'No passkey was used',
    tone: 'warn',
    notice: 'Your device gave none',
    text: 'It was cancelled, it took too long, or this device has no passkey for this console. Try again, or with another device.',
  },
  'passkey-refused': {
    title: 'This passkey was not accepted',
    tone: 'bad',
    notice: 'It may have been removed, or your account has ended',
    text: 'Try again, with another passkey if you have one. If none works, ask an administrator for a recovery.',
  },
  'passkeys-unavailable': {
    title: 'There are no passkeys at this address',
    tone: 'warn',
    notice: 'The service is reached by a number, not a name',
    text: 'Browsers make passkeys for host names only. Use the address that your unit gave you, or a sign-in link.',
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
  readonly onEnter: (link: LinkToken) => void;
  readonly onPasskey: () => void;
  readonly onRetry: () => void;
}

/** What is shown while nobody is signed in: why, and what to do. */
export function SignedOut({ reason, onEnter, onPasskey, onRetry }: SignedOutProps) {
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
      {hasPasskeys() && (
        <div class="sign-in">
          <button type="button" class="button" onClick={onPasskey}>
            Sign in with a passkey
          </button>
        </div>
      )}
      <h2 class="or">Or use a link that you were given</h2>
      <p>
        An invitation, a recovery or a sign-in link. It works once, for a time. If you have none, ask your
        administrator.
      </p>
      <PasteLink onEnter={onEnter} />
    </div>
  );
}

/** For a link that opened in another browser or would not open at all. */
function PasteLink({ onEnter }: { readonly onEnter: (link: LinkToken) => void }) {
  const [link, setLink] = useState('');
  const [missing, setMissing] = useState(false);
  const submit = (event: Event): void => {
    event.preventDefault();
    const found = tokenOfLink(link);
    setMissing(found.token === '');
    if (found.token !== '') onEnter(found);
  };
  return (
    <form class="form" onSubmit={submit} noValidate>
      <div class={missing ? 'field field-wrong' : 'field'}>
        <label for="link">Link</label>
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
      <button type="submit" class="button button-secondary">
        Use the link
      </button>
    </form>
  );
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
