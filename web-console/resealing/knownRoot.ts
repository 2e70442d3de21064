const NAME = 'candour-root';

/**
 * Whether the unit's root key is the one that this browser met first. A service that turned bad could name a root of its
 * own, and with it a newcomer of its own.
 */
export function isKnownRoot(root: string): boolean {
  const known = localStorage.getItem(NAME);
  if (known === null) rememberRoot(root);
  return known === null || known === root;
}

/** From now on this one, because somebody has compared it. */
export function rememberRoot(root: string): void {
  localStorage.setItem(NAME, root);
}
