const MARK = '#sign-in=';

/**
 * Takes the token out of the address and leaves nothing of it there or in the
 * history. It came in the fragment, so no server and no log has seen it.
 */
export function takeSignInToken(): string | undefined {
  if (!location.hash.startsWith(MARK)) return undefined;
  const token = location.hash.slice(MARK.length);
  history.replaceState(null, '', location.pathname);
  return token;
}

/** Finds the token in a link that somebody pasted; the token alone will do. */
export function tokenOfLink(text: string): string {
  const trimmed = text.trim();
  const at = trimmed.indexOf(MARK);
  return at === -1 ? trimmed : trimmed.slice(at + MARK.length);
}
