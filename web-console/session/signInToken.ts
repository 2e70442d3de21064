const SIGN_IN = '#sign-in=';
const JOIN = '#join=';

/** A one-time token that the address carried: of a sign-in link, or of an invitation or recovery. */
export interface LinkToken {
  readonly kind: 'sign-in' | 'join';
  readonly token: string;
}

/**
 * Takes the token out of the address and leaves nothing of it there or in the
 * history. It came in the fragment, so no server and no log has seen it.
 */
export function takeLinkToken(): LinkToken | undefined {
  const found = readLink(location.hash);
  if (found) history.replaceState(null, '', location.pathname);
  return found;
}

/** Finds the token in a link that somebody pasted; a sign-in link's token alone will do. */
export function tokenOfLink(text: string): LinkToken {
  const trimmed = text.trim();
  return readLink(trimmed.slice(trimmed.indexOf('#'))) ?? { kind: 'sign-in', token: trimmed };
}

function readLink(fragment: string): LinkToken | undefined {
  if (fragment.startsWith(SIGN_IN)) return { kind: 'sign-in', token: fragment.slice(SIGN_IN.length) };
  if (fragment.startsWith(JOIN)) return { kind: 'join', token: fragment.slice(JOIN.length) };
  return undefined;
}
